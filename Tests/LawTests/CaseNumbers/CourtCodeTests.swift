import Law
import Testing

@Suite("Court codes")
struct CourtCodeTests {
    @Test(
        "Case Number Provisions arts. 4 and 5: the level shows in the code",
        arguments: [
            ("最高法", CourtLevel.supreme, ""), ("京", .high, ""), ("兵", .high, ""), ("京01", .intermediate, "01"),
            ("京0105", .basic, "0105"), ("京０１０５", .basic, "0105"),
        ]
    )
    func tellsTheLevel(text: String, level: CourtLevel, digits: String) throws {
        let code = try CourtCode(text)
        #expect(code.level == level)
        #expect(code.digits == digits)
    }

    @Test("Other texts are refused", arguments: ["", "最高", "京1", "京010", "京01055", "0105", "国0105", "京0105民"])
    func refuses(text: String) {
        #expect(throws: CaseNumberProblem.unknownCourtCode(text)) { try CourtCode(text) }
    }

    @Test("The table of case types has no code twice, and every type code is Han characters")
    func tableIsSound() {
        #expect(Set(CaseType.all.map(\.code)).count == CaseType.all.count)
        #expect(CaseType.all.count == 135)
        for type in CaseType.all {
            #expect((1...4).contains(type.typeCode.count))
            #expect(type.typeCode.unicodeScalars.allSatisfy { $0.properties.isIdeographic })
            #expect(!type.name.chinese.isEmpty && !type.name.english.isEmpty)
        }
    }

    @Test("Types are found by code and by the characters they share")
    func findsTypes() {
        #expect(CaseType.withCode("0301")?.typeCode == "民初")
        #expect(CaseType.withCode("0301") == CaseType.civilFirstInstance)
        #expect(CaseType.sharing(typeCode: "民特").count == 13)
        #expect(CaseType.withCode("9999") == nil)
    }

    @Test("No type code begins with a special code, so that neither is read as the other")
    func specialCodesAreApart() {
        for special in CaseType.specialCodes {
            #expect(!CaseType.typeCodes.contains { $0.hasPrefix(special) })
        }
    }
}
