/// A registered case.
package struct CaseModel: Codable, Hashable, Sendable {
    package let id: String
    package let filing: String
    /// "（2026）京0105民初1号".
    package let number: String
    package let procedure: String
    package let registeredAt: String

    package init(id: String, filing: String, number: String, procedure: String, registeredAt: String) {
        self.id = id
        self.filing = filing
        self.number = number
        self.procedure = procedure
        self.registeredAt = registeredAt
    }
}
