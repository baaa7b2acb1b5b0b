package import Law

/// 案由: a cause of action.
package struct CauseModel: Codable, Hashable, Sendable {
    /// The numbers of the official table from the top, as "4.10.108.3".
    package let code: String
    /// As the table prints it: "（3）".
    package let number: String
    /// In the language asked for.
    package let name: String
    /// Whether a filing may name it; those above only group others.
    package let acceptsFilings: Bool

    package init(_ cause: Cause, in table: CauseTable, language: Language) {
        code = cause.code
        number = cause.number
        name = cause.name.in(language)
        acceptsFilings = table.mayBeFiled(cause)
    }
}
