import Foundation
import Law
import Testing

/// The folder with complete tables made by others, where there is one; it is not part of the project.
private let referenceData = ProcessInfo.processInfo.environment["DENGWEN_REFERENCE_DATA"]

@Suite("Courts and causes")
struct CourtsTests {
    @Test("No code and no name occurs twice")
    func isSound() {
        #expect(Set(Courts.builtIn.map(\.code)).count == Courts.builtIn.count)
        #expect(Set(Courts.builtIn.map(\.name.chinese)).count == Courts.builtIn.count)
        #expect(Set(Courts.builtIn.map(\.name.english)).count == Courts.builtIn.count)
        for court in Courts.builtIn {
            #expect((try? CourtCode(court.code.text)) == court.code)
        }
    }

    @Test(
        "The Supreme People's Court, 33 high courts, the courts of Beijing, Shanghai, Hangzhou, Shenzhen and Kunming are built in",
        arguments: [
            (CourtLevel.supreme, "最高法", 1), (.high, "", 33), (.intermediate, "京", 6), (.basic, "京", 17),
            (.intermediate, "浙", 1), (.basic, "浙", 14), (.intermediate, "沪", 7), (.basic, "沪", 17),
            (.intermediate, "粤", 1), (.basic, "粤", 11), (.intermediate, "云", 2), (.basic, "云", 15),
        ]
    )
    func isComplete(level: CourtLevel, prefix: String, count: Int) {
        #expect(Courts.builtIn.filter { $0.level == level && $0.code.text.hasPrefix(prefix) }.count == count)
    }

    @Test("A court is found by its code and by a part of its name in either language")
    func findsCourts() throws {
        let chaoyang = try #require(Courts.withCode(CourtCode("京0105")))
        #expect(chaoyang.name.chinese == "北京市朝阳区人民法院")
        #expect(chaoyang.level == .basic)
        #expect(chaoyang.province == "北京市")
        #expect(Courts.named("朝阳") == [chaoyang])
        #expect(Courts.named("chaoyang") == [chaoyang])
        #expect(try Courts.withCode(CourtCode("京0199")) == nil)
    }

    @Test("A cause stands under those above it, not under one whose number only begins alike")
    func under() {
        #expect(Cause.code("4.10.108.3", isUnder: "4.10") && Cause.code("4.10", isUnder: "4.10"))
        #expect(!Cause.code("2.2.145", isUnder: "2.2.14") && !Cause.code("4.1", isUnder: "4.10", "41"))
    }

    @Test("A court whose code is uncertain issues no case number")
    func holdsBackUncertainCodes() throws {
        #expect(try Courts.withCode(CourtCode("京0118"))?.mayIssueCaseNumbers == false)
        #expect(try Courts.withCode(CourtCode("京0105"))?.mayIssueCaseNumbers == true)
        #expect(
            Set(Courts.builtIn.filter { !$0.mayIssueCaseNumbers }.map(\.code.text)) == [
                "京0118", "浙0112", "浙0113", "浙0114", "沪01", "沪02", "沪03", "沪74", "沪0151", "粤0309", "粤0310", "粤0311",
                "粤0392", "云0115", "云7101",
            ]
        )
    }

    @Test("The built-in courts agree with the complete table", .enabled(if: referenceData != nil))
    func agreesWithTheTable() throws {
        let folder = try #require(referenceData)
        let csv = try String(contentsOfFile: "\(folder)/courts.csv", encoding: .utf8)
        var names: [String: String] = [:]
        for line in csv.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            names[String(fields[7])] = String(fields[1])
        }
        // The table lists the Internet court of Hangzhou under the name of the railway court it grew from.
        names["浙0192"] = "杭州互联网法院"
        for court in Courts.builtIn {
            #expect(names[court.code.text] == court.name.chinese, "\(court.code)")
        }
        let listed = names.filter {
            $0.key.hasPrefix("京") || ($0.key.hasPrefix("浙01") && $0.key != "浙01") || $0.key.count == 1
        }
        for (code, name) in listed {
            #expect((try? Courts.withCode(CourtCode(code))) != nil, "\(code) \(name) is missing")
        }
    }

    @Test("The built-in case types agree with the complete table", .enabled(if: referenceData != nil))
    func typesAgreeWithTheTable() throws {
        let folder = try #require(referenceData)
        let csv = try String(contentsOfFile: "\(folder)/case_types.csv", encoding: .utf8)
        var characters: [String: String] = [:]
        for line in csv.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            characters[String(fields[0])] = String(fields[2])
        }
        for type in CaseType.all where !["P003", "P004"].contains(type.code) {
            #expect(characters[type.code] == type.typeCode, "\(type.code)")
        }
    }

    @Test("The built-in holidays agree with the complete table", .enabled(if: referenceData != nil))
    func holidaysAgreeWithTheTable() throws {
        let folder = try #require(referenceData)
        let csv = try String(contentsOfFile: "\(folder)/holidays.csv", encoding: .utf8)
        var off: Set<CourtDate> = []
        var worked: Set<CourtDate> = []
        for line in csv.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",")
            if fields[2] == "1" {
                off.insert(try day(String(fields[0])))
            } else {
                worked.insert(try day(String(fields[0])))
            }
        }
        #expect(CourtCalendar.builtIn.restDays == off)
        #expect(CourtCalendar.builtIn.workdays == worked)
    }

    @Test("Causes of 2026: private lending stands under loan contracts, contracts, part four")
    func placesPrivateLending() throws {
        #expect(
            CauseTable.builtIn.path(to: Causes.privateLending.code).map(\.name.chinese) == [
                "合同、准合同纠纷", "合同纠纷", "借款合同纠纷", "民间借贷纠纷",
            ]
        )
        #expect(Causes.privateLending.level == 4)
        #expect(Causes.privateLending.isInForce(on: try day("2026-01-01")))
        #expect(!Causes.privateLending.isInForce(on: try day("2025-12-31")))
        #expect(CauseTable.builtIn.path(to: "9.9").isEmpty)
    }
}
