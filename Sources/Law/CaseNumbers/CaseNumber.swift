/// 案号: the number of a case, printed "（2026）京0105民初1号".
///
/// Case Number Provisions (法〔2015〕137号, amended by 法〔2018〕335号): year of acceptance in brackets, court code, an
/// optional one-character code for special trial work, type code, serial number, 号. Every value of this type has a known
/// type code and a well-formed court code.
public struct CaseNumber: Sendable, Hashable {
    /// The calendar year of acceptance.
    public let year: Int
    public let courtCode: CourtCode
    /// 专门审判代字, one character such as 知; absent in most cases.
    public let specialCode: String?
    /// 类型代字 such as 民初.
    public let typeCode: String
    /// Counted from 1, without gaps within its ``Series``.
    public let serial: Int
    /// 1 for "号之一": a further document in the same case (customary; unverified).
    public let suffix: Int?

    public init(
        year: Int,
        courtCode: CourtCode,
        specialCode: String? = nil,
        typeCode: String,
        serial: Int,
        suffix: Int? = nil
    ) throws(CaseNumberProblem) {
        guard Self.years.contains(year) else { throw .yearOutOfRange(year) }
        if let specialCode, !CaseType.specialCodes.contains(specialCode) { throw .unknownType(specialCode + typeCode) }
        guard CaseType.typeCodes.contains(typeCode) else { throw .unknownType(typeCode) }
        guard (1...Self.greatestSerial).contains(serial) else { throw .badSerial(String(serial)) }
        if let suffix, !(1...99).contains(suffix) { throw .badSuffix(String(suffix)) }
        self.year = year
        self.courtCode = courtCode
        self.specialCode = specialCode
        self.typeCode = typeCode
        self.serial = serial
        self.suffix = suffix
    }

    /// Case numbers of courts exist since the 1950s in other forms; four digits are all that is checked of old years.
    static let years = 1_949...9_999
    /// Eight digits: criminal review cases have that many at random, and nothing real is longer.
    static let greatestSerial = 99_999_999

    /// The series the number is counted in.
    public var series: Series {
        Series(courtCode: courtCode, specialCode: specialCode, typeCode: typeCode, year: year)
    }
}

extension CaseNumber: CustomStringConvertible {
    /// With full-width brackets and no leading zeros, as the provisions print it.
    public var description: String {
        let tail = suffix.map { "之\(ChineseNumerals.counting($0))" } ?? ""
        return "（\(year)）\(courtCode)\(specialCode ?? "")\(typeCode)\(serial)号\(tail)"
    }
}

extension CaseNumber: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(CaseNumberProblem) {
            try self.init(parsing: text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a case number")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
