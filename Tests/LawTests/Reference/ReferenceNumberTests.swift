import Foundation
import Law
import Testing

@Suite("Reference numbers")
struct ReferenceNumberTests {
    private func number(_ value: UInt64, kind: ReferenceNumber.Kind = .receipt) throws -> ReferenceNumber {
        ReferenceNumber(kind: kind, year: 2026, court: try CourtCode("京0105"), value: value)
    }

    @Test("A number has four groups and reads back", arguments: [0, 1, 31, 32, 1_048_575, 1_048_576, .max] as [UInt64])
    func roundTrips(value: UInt64) throws {
        let number = try number(value)
        #expect(number.description.split(separator: "-").count == 4)
        #expect(number.description.hasPrefix("2026-0105-"))
        #expect(try ReferenceNumber(parsing: number.description, as: .receipt) == number)
    }

    @Test(
        "The printed form never changes: numbers are on paper",
        arguments: [
            (ReferenceNumber.Kind.receipt, 243_827, "2026-0105-7E3K-P"), (.filing, 243_827, "2026-0105-7E3K-N"),
            (.receipt, 0, "2026-0105-0000-F"), (.receipt, 1_048_576, "2026-0105-10000-N"),
        ] as [(ReferenceNumber.Kind, UInt64, String)]
    )
    func printsTheSame(kind: ReferenceNumber.Kind, value: UInt64, printed: String) throws {
        #expect(try number(value, kind: kind).description == printed)
    }

    @Test("Small letters, look-alikes, blanks and missing hyphens are understood")
    func forgives() throws {
        let number = try number(33_825)
        let printed = number.description
        for typed in [
            printed.lowercased(), printed.replacing("-", with: ""), printed.replacing("-", with: " "),
            printed.replacing("0", with: "O").replacing("1", with: "l"), " \(printed) ",
        ] {
            #expect(try ReferenceNumber(parsing: typed, as: .receipt) == number, "\(typed)")
        }
    }

    @Test("Every wrong character and every two characters swapped are found")
    func findsMistakes() throws {
        let printed = Array(try number(987_654).description.filter { $0 != "-" })
        for place in printed.indices {
            for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where wrong != printed[place] {
                var mistyped = printed
                mistyped[place] = wrong
                #expect(throws: ReferenceNumberProblem.self) {
                    try ReferenceNumber(parsing: String(mistyped), as: .receipt)
                }
            }
            for other in printed.indices where printed[other] != printed[place] {
                var swapped = printed
                swapped.swapAt(place, other)
                #expect(throws: ReferenceNumberProblem.self) {
                    try ReferenceNumber(parsing: String(swapped), as: .receipt)
                }
            }
        }
    }

    @Test("A number of one kind is not taken for another")
    func keepsKindsApart() throws {
        for kind in ReferenceNumber.Kind.allCases {
            let printed = try number(4_242, kind: kind).description
            for other in ReferenceNumber.Kind.allCases where other != kind {
                #expect(throws: ReferenceNumberProblem.check) { try ReferenceNumber(parsing: printed, as: other) }
            }
        }
    }

    @Test(
        "Other texts are refused",
        arguments: [
            "", "2026-0105-7F3K", "（2026）京0105民初1号", "2026-0105-7F3U-2", "2026-01A5-7F3K-2",
            String(repeating: "0", count: 200),
        ]
    )
    func refuses(typed: String) {
        #expect(throws: ReferenceNumberProblem.form) { try ReferenceNumber(parsing: typed, as: .receipt) }
    }

    @Test(
        "Courts of every level have four digits",
        arguments: [("京0105", "0105"), ("京01", "0100"), ("京", "0000"), ("最高法", "0000")]
    )
    func namesTheCourt(code: String, digits: String) throws {
        #expect(try CourtCode(code).referenceDigits == digits)
    }

    @Test("A number is stored with its kind")
    func codes() throws {
        let number = try number(77)
        #expect(try JSONDecoder().decode(ReferenceNumber.self, from: JSONEncoder().encode(number)) == number)
        let other = #"{"kind":"filing","number":"\#(number)"}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ReferenceNumber.self, from: Data(other.utf8)) }
    }
}
