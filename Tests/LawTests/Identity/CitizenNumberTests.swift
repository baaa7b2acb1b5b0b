import Foundation
import Law
import Testing

@Suite("Citizen numbers")
struct CitizenNumberTests {
    /// The example of GB 11643-1999 itself.
    static let example = "11010519491231002X"

    @Test(
        "GB 11643: the standard's example is taken, in whatever width and case",
        arguments: [
            example, "11010519491231002x", " 110105 19491231 002X ", "１１０１０５１９４９１２３１００２Ｘ",
        ]
    )
    func takesTheExample(typed: String) throws {
        let number = try CitizenNumber(checking: typed)
        #expect(number.text == Self.example)
        #expect(number.birthDate.description == "1949-12-31")
        #expect(number.sex == .female)
    }

    @Test("An odd order number is a man's")
    func tellsSex() throws {
        #expect(try CitizenNumber(checking: "440524188001010014").sex == .male)
    }

    @Test(
        "What is wrong is told",
        arguments: [
            ("", CitizenNumberProblem.length(0)), ("11010519491231002", .length(17)),
            ("11010519491231002XX", .length(19)),
            ("11010519491231OO2X", .characters), ("1101051949123100X2", .characters),
            ("11010519491231002Y", .characters), ("身份证号码一二三四五六七八九十一二三", .characters),
            ("01010519491231002X", .division), ("11010519491331002X", .birthDate), ("11010519490229002X", .birthDate),
            ("11010500001231002X", .birthDate),
            ("110105194912310021", .checksum), ("110105194912310020", .checksum),
        ]
    )
    func refuses(typed: String, problem: CitizenNumberProblem) {
        #expect(throws: problem) { try CitizenNumber(checking: typed) }
    }

    @Test("ISO 7064: every wrong digit and every two neighbours swapped are found")
    func findsMistakes() throws {
        let digits = Array(Self.example)
        for place in 0..<17 {
            for wrong in "0123456789" where wrong != digits[place] {
                var mistyped = digits
                mistyped[place] = wrong
                #expect(throws: CitizenNumberProblem.self) { try CitizenNumber(checking: String(mistyped)) }
            }
            guard place < 16, digits[place] != digits[place + 1] else { continue }
            var swapped = digits
            swapped.swapAt(place, place + 1)
            #expect(throws: CitizenNumberProblem.self) { try CitizenNumber(checking: String(swapped)) }
        }
    }

    @Test(
        "Age is whole years, a new one on the birthday",
        arguments: [("2026-12-30", 76), ("2026-12-31", 77), ("2027-01-01", 77)]
    )
    func tellsAge(on date: String, age: Int) throws {
        #expect(try CitizenNumber(checking: Self.example).age(on: day(date)) == age)
    }

    @Test("A number in a log is masked")
    func masks() throws {
        #expect(try "\(CitizenNumber(checking: Self.example))" == "110***********002X")
    }

    @Test("A number is stored whole and checked when read")
    func codes() throws {
        let json = try JSONEncoder().encode([CitizenNumber(checking: Self.example)])
        #expect(String(decoding: json, as: UTF8.self) == #"["11010519491231002X"]"#)
        #expect(try JSONDecoder().decode([CitizenNumber].self, from: json).first?.text == Self.example)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CitizenNumber].self, from: Data(#"["110105194912310021"]"#.utf8))
        }
    }

    @Test("Every problem has its own code and a sentence in both languages")
    func explains() {
        let problems: [CitizenNumberProblem] = [.length(3), .characters, .division, .birthDate, .checksum]
        #expect(Set(problems.map(\.code)).count == problems.count)
        #expect(problems.allSatisfy { !$0.sentence.chinese.isEmpty && !$0.sentence.english.isEmpty })
    }
}
