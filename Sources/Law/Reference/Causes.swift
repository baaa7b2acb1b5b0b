/// The causes of civil action that this library knows without any import: those that people most often come with, and what
/// stands above them in the table.
///
/// 民事案件案由规定 (法〔2025〕226号), in force 2026-01-01. The whole table is imported.
public enum Causes {
    public static let builtIn = personsAndThings + contracts + otherParts

    public static let privateLending = Cause("4.10.108.3", "（3）", "民间借贷纠纷", "Private lending dispute")
}
