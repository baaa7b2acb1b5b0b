extension CaseNumber {
    /// What is numbered without gaps: one court, one special code and type code, one year
    /// (Case Number Provisions; the article on consecutive numbers is unverified).
    public struct Series: Sendable, Hashable, Codable {
        public let courtCode: CourtCode
        public let specialCode: String?
        public let typeCode: String
        public let year: Int

        public init(courtCode: CourtCode, specialCode: String? = nil, typeCode: String, year: Int) {
            self.courtCode = courtCode
            self.specialCode = specialCode
            self.typeCode = typeCode
            self.year = year
        }

        /// The number that `serial` stands for in this series.
        public func number(_ serial: Int, suffix: Int? = nil) throws(CaseNumberProblem) -> CaseNumber {
            try CaseNumber(
                year: year,
                courtCode: courtCode,
                specialCode: specialCode,
                typeCode: typeCode,
                serial: serial,
                suffix: suffix
            )
        }
    }
}

extension CaseNumber.Series: CustomStringConvertible {
    /// A key for stores: "（2026）京0105民初".
    public var description: String { "（\(year)）\(courtCode)\(specialCode ?? "")\(typeCode)" }
}
