import Foundation
import Law
import Testing

@Suite("Case numbers")
struct CaseNumberTests {
    @Test(
        "Case Number Provisions: every part is read and printed back",
        arguments: [
            ("（2026）京0105民初1号", 2026, "京0105", nil, "民初", 1, nil),
            ("（2026）京01民终1号", 2026, "京01", nil, "民终", 1, nil),
            ("（2026）最高法知民终1号", 2026, "最高法", "知", "民终", 1, nil),
            ("（2026）最高法民申12号", 2026, "最高法", nil, "民申", 12, nil),
            ("（2026）京0105执1号", 2026, "京0105", nil, "执", 1, nil),
            ("（2026）京0105执恢1号", 2026, "京0105", nil, "执恢", 1, nil),
            ("（2026）京行终1号", 2026, "京", nil, "行终", 1, nil),
            ("（2026）兵0101民初20号", 2026, "兵0101", nil, "民初", 20, nil),
            ("（2019）沪74民初2402号", 2019, "沪74", nil, "民初", 2_402, nil),
            ("（2021）川0104民诉前调801号", 2021, "川0104", nil, "民诉前调", 801, nil),
            ("（2026）京0105民特监3号之一", 2026, "京0105", nil, "民特监", 3, 1),
            ("（2026）京0105民初10086号之二十一", 2026, "京0105", nil, "民初", 10_086, 21),
            ("（2026）最高法刑核12345678号", 2026, "最高法", nil, "刑核", 12_345_678, nil),
        ] as [(String, Int, String, String?, String, Int, Int?)]
    )
    func readsEveryPart(
        text: String,
        year: Int,
        court: String,
        special: String?,
        type: String,
        serial: Int,
        suffix: Int?
    ) throws {
        let number = try CaseNumber(parsing: text)
        #expect(number.year == year)
        #expect(number.courtCode.text == court)
        #expect(number.specialCode == special)
        #expect(number.typeCode == type)
        #expect(number.serial == serial)
        #expect(number.suffix == suffix)
        #expect(number.description == text)
    }

    @Test(
        "What people type is printed with full-width brackets",
        arguments: [
            "(2026)京0105民初1号", "（2026)京0105民初1号", " ( 2026 ) 京 0105 民初 1 号 ", "〔2026〕京0105民初1号", "[2026]京0105民初1号",
            "（２０２６）京０１０５民初１号", "（2026）京0105民初　1号",
        ]
    )
    func normalises(typed: String) throws {
        #expect(try CaseNumber(parsing: typed).description == "（2026）京0105民初1号")
    }

    @Test(
        "A text that is not a case number is refused with what is wrong",
        arguments: [
            ("", CaseNumberProblem.notACaseNumber("")),
            ("2026京0105民初1号", .notACaseNumber("2026京0105民初1号")),
            ("（26）京0105民初1号", .notACaseNumber("（26）京0105民初1号")),
            ("（2026）京0105民初1", .notACaseNumber("（2026）京0105民初1")),
            ("（1900）京0105民初1号", .yearOutOfRange(1_900)),
            ("（2026）美0105民初1号", .unknownCourtCode("美0105民")),
            ("（2026）京105民初1号", .unknownCourtCode("京105民初")),
            ("（2026）京010民初1号", .unknownCourtCode("京010民初")),
            ("（2026）京0105民诉1号", .unknownType("民诉")),
            ("（2026）京0105知初1号", .unknownType("知初")),
            ("（2026）京01051号", .unknownCourtCode("京01051")),
            ("（2026）京0105民初01号", .badSerial("01")),
            ("（2026）京0105民初0号", .badSerial("0")),
            ("（2026）京0105民初号", .badSerial("")),
            ("（2026）京0105民初1a号", .badSerial("1a")),
            ("（2026）京0105民初123456789号", .badSerial("123456789")),
            ("（2026）京0105民初1号之", .badSuffix("之")),
            ("（2026）京0105民初1号之1", .badSuffix("之1")),
            ("（2026）京0105民初1号补", .badSuffix("补")),
        ]
    )
    func refuses(text: String, problem: CaseNumberProblem) {
        #expect(throws: problem) { try CaseNumber(parsing: text) }
    }

    @Test("A very long text is refused without being read")
    func refusesLongTexts() {
        #expect(throws: CaseNumberProblem.self) { try CaseNumber(parsing: String(repeating: "（", count: 100_000)) }
    }

    @Test("Every type of the table is read back from a number, the longest match first")
    func readsEveryType() throws {
        let court = try CourtCode("京0105")
        for typeCode in CaseType.typeCodes {
            let number = try CaseNumber.Series(courtCode: court, typeCode: typeCode, year: 2026).number(7)
            #expect(try CaseNumber(parsing: number.description) == number)
            let special = try CaseNumber.Series(courtCode: .supreme, specialCode: "知", typeCode: typeCode, year: 2026)
                .number(7)
            #expect(try CaseNumber(parsing: special.description) == special)
        }
    }

    @Test("A series is one court, type and year; its numbers differ only in the serial")
    func belongsToASeries() throws {
        let first = try CaseNumber(parsing: "（2026）京0105民初1号")
        let second = try CaseNumber(parsing: "（2026）京0105民初2号之一")
        let other = try CaseNumber(parsing: "（2026）京0105执1号")
        #expect(first.series == second.series)
        #expect(first.series != other.series)
        #expect(first.series.description == "（2026）京0105民初")
        #expect(try first.series.number(1) == first)
    }

    @Test("A number cannot be made of parts that do not exist")
    func refusesBadParts() throws {
        let court = try CourtCode("京0105")
        #expect(throws: CaseNumberProblem.unknownType("民诉")) {
            try CaseNumber(year: 2026, courtCode: court, typeCode: "民诉", serial: 1)
        }
        #expect(throws: CaseNumberProblem.badSerial("0")) {
            try CaseNumber(year: 2026, courtCode: court, typeCode: "民初", serial: 0)
        }
        #expect(throws: CaseNumberProblem.badSuffix("0")) {
            try CaseNumber(year: 2026, courtCode: court, typeCode: "民初", serial: 1, suffix: 0)
        }
        #expect(throws: CaseNumberProblem.unknownType("甲民初")) {
            try CaseNumber(year: 2026, courtCode: court, specialCode: "甲", typeCode: "民初", serial: 1)
        }
    }

    @Test("A number is stored as its text, a court code too")
    func codes() throws {
        let number = try CaseNumber(parsing: "（2026）京0105民初1号")
        let json = try JSONEncoder().encode([number])
        #expect(String(decoding: json, as: UTF8.self) == #"["（2026）京0105民初1号"]"#)
        #expect(try JSONDecoder().decode([CaseNumber].self, from: json) == [number])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CaseNumber].self, from: Data(#"["京0105"]"#.utf8))
        }
        #expect(try JSONDecoder().decode([CourtCode].self, from: Data(#"["京0105"]"#.utf8)) == [CourtCode("京0105")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CourtCode].self, from: Data(#"["京105"]"#.utf8))
        }
    }

    @Test("Every problem has its own code and a sentence in both languages")
    func explains() {
        let problems: [CaseNumberProblem] = [
            .notACaseNumber(""), .yearOutOfRange(1), .unknownCourtCode(""), .unknownType(""), .badSerial(""),
            .badSuffix(""),
        ]
        #expect(Set(problems.map(\.code)).count == problems.count)
        #expect(problems.allSatisfy { !$0.sentence.chinese.isEmpty && !$0.sentence.english.isEmpty })
    }
}
