/// The causes of action this library knows without any import: those its forms are made for, and what stands above them.
public enum Causes {
    public static let builtIn = [
        Cause("4", "第四部分", "合同、准合同纠纷", "Contracts and quasi-contracts"),
        Cause("4.10", "十、", "合同纠纷", "Contract disputes"),
        Cause("4.10.108", "108.", "借款合同纠纷", "Loan contract disputes"),
        privateLending,
        Cause("4.10.88", "88.", "买卖合同纠纷", "Sales contract dispute"),
        Cause("4.10.126", "126.", "物业服务合同纠纷", "Property management contract dispute"),
        Cause("10", "第十部分", "侵权责任纠纷", "Tort liability"),
        Cause("10.35", "三十五、", "侵权责任纠纷", "Tort liability disputes"),
        Cause("10.35.411", "411.", "机动车交通事故责任纠纷", "Motor vehicle accident liability dispute"),
    ]

    public static let privateLending = Cause("4.10.108.3", "（3）", "民间借贷纠纷", "Private lending dispute")

    public static func withCode(_ code: String) -> Cause? { builtIn.first { $0.code == code } }

    /// From the part of the table down to the cause itself; empty when the code is unknown.
    public static func path(to code: String) -> [Cause] {
        guard let cause = withCode(code) else { return [] }
        return (cause.parent.map { path(to: $0) } ?? []) + [cause]
    }
}
