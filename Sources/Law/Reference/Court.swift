/// A people's court: its code, name and place in the hierarchy.
///
/// Nothing invented is kept of a court: no address, no telephone number.
public struct Court: Sendable, Hashable, Codable {
    /// How sure the code is.
    public enum Confidence: String, Sendable, Hashable, Codable, CaseIterable {
        /// It follows from Case Number Provisions arts. 4 and 5 and a division code that existed when they were made.
        case rule
        /// It is seen in published case numbers.
        case attested
        /// Neither: good for reading, never for issuing.
        case uncertain
    }

    public let code: CourtCode
    /// The official name; a plain translation in English.
    public let name: Bilingual
    /// The province, autonomous region or municipality in Chinese, such as "北京市".
    ///
    /// Nil for the Supreme People's Court and the military court.
    public let province: String?
    public let confidence: Confidence

    public init(code: CourtCode, name: Bilingual, province: String?, confidence: Confidence) {
        self.code = code
        self.name = name
        self.province = province
        self.confidence = confidence
    }

    public var level: CourtLevel { code.level }

    /// A court whose code is uncertain never issues a case number.
    public var mayIssueCaseNumbers: Bool { confidence != .uncertain }

    /// The code of the court above in the hierarchy of codes, where the code itself tells: a high court's for an
    /// intermediate court, 最高法 for a high court.
    public var codeAbove: CourtCode? {
        switch level {
        case .supreme: nil
        case .high: .supreme
        case .intermediate: CourtCode(wellFormed: String(code.text.prefix(1)))
        // Which intermediate court a basic court belongs to is not in its code.
        case .basic: nil
        }
    }
}
