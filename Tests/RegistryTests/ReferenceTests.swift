import Foundation
import Interchange
import Law
import Registry
import TestCluster
import Testing

@Suite("Official tables are imported row by row, and names are found in them", .everyEngine)
struct ReferenceTests {
    private struct Row: ReferenceRow {
        let row: CSV.Row

        var line: Int { row.line }

        subscript(column: String) -> String? { row[column] }
    }

    private static func rows(_ text: String) throws -> [Row] { try CSV(text).rows.map(Row.init) }

    private static let courts = """
        name,level,province,court_char_code,char_confidence
        某省示例市中级人民法院,中级,某省,鲁99,A
        示例市甲区人民法院,基层,某省,鲁9901,B
        示例市乙区人民法院,基层,某省,鲁9902,C
        示例市丙区人民法院,基层,某省,,
        示例市丁区人民法院,基层,某省,鲁99A1,A
        示例市戊区人民法院,基层,某省,鲁9901,A
        示例市己区人民法院,中级,某省,鲁9903,A
        示例市庚区人民法院,基层,某省,鲁9904,Z
        ,基层,某省,鲁9905,A
        北京市朝阳区人民法院,基层,北京市,京0105,A
        """

    private static let causes = """
        id,domain,number,name,in_force,basis
        C01,civil,第一部分,人格权纠纷,1,法〔2025〕226号 2026-01-01
        C01.01,civil,一、,人格权纠纷,1,法〔2025〕226号 2026-01-01
        C01.01.099,civil,99.,示例权纠纷,1,法〔2025〕226号 2026-01-01
        C01.02.100,civil,100.,无根纠纷,1,法〔2025〕226号 2026-01-01
        C01.01.098,civil,98.,旧权纠纷,0,法〔2020〕1号 2021-01-01
        C01.01.097,civil,97.,无日纠纷,1,
        C01.x,civil,96.,错码纠纷,1,法〔2025〕226号 2026-01-01
        A.01,administrative,1.,行政拘留,1,法发〔2020〕44号 2021-01-01
        """

    @Test("What is wrong with a row refuses that row, with its line and reason, and nothing else")
    func report() async throws {
        let test = try await TestOffice()
        let reports = try await ImportReference(courts: Self.rows(Self.courts), causes: Self.rows(Self.causes))
            .carryOut(in: test.office)
        let (courts, causes) = (try #require(reports.first), try #require(reports.last))
        #expect((courts.read, courts.taken, courts.issuing) == (10, 4, 3))
        #expect(
            courts.refused.map { "\($0.line) \($0.reason)" } == [
                "5 codeMissing", "6 codeMalformed", "7 codeTaken", "8 levelDiffers", "9 unknownConfidence",
                "10 nameMissing",
            ]
        )
        #expect((causes.read, causes.taken) == (8, 3))
        #expect(
            causes.refused.map { "\($0.line) \($0.reason)" } == [
                "6 notInForce", "7 dayMissing", "8 codeMalformed", "9 notCivil", "5 parentMissing",
            ]
        )
    }

    @Test(
        "What is kept holds from then on beside what is built in; a later import replaces it; a rehearsal keeps nothing"
    )
    func kept() async throws {
        let test = try await TestOffice()
        _ = try await ImportReference(courts: Self.rows(Self.courts), causes: nil, isRehearsal: true)
            .carryOut(in: test.office)
        #expect(try await LoadReference().carryOut(in: test.database).courts.count == Courts.builtIn.count)
        _ = try await ImportReference(courts: Self.rows(Self.courts), causes: Self.rows(Self.causes))
            .carryOut(in: test.office)
        let tables = try await LoadReference().carryOut(in: test.database)
        #expect(tables.courts.count == Courts.builtIn.count + 3)
        let uncertain = try #require(tables.courts.first { $0.code.text == "鲁9902" })
        #expect(!uncertain.mayIssueCaseNumbers)
        // The English name that is known stays.
        let known = try #require(tables.courts.first { $0.code.text == "京0105" })
        #expect(known.name.english.contains("Chaoyang"))
        #expect(tables.causes.contains { $0.code == "1.1.99" && $0.number == "99." })
        #expect(tables.causes.contains { $0.code == Causes.privateLending.code })
        let shorter = "name,level,province,court_char_code,char_confidence\n示例市甲区人民法院,基层,某省,鲁9901,B\n"
        _ = try await ImportReference(courts: Self.rows(shorter), causes: nil).carryOut(in: test.office)
        let later = try await LoadReference().carryOut(in: test.database)
        #expect(later.courts.count == Courts.builtIn.count + 1 && later.causes.count == tables.causes.count)
    }

    /// The complete tables, where somebody has put them beside the project.
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

    private static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "courts.csv").path)

    private static func all(_ name: String) throws -> [Row] {
        try rows(String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }

    @Test("The complete tables: nearly every court has a code, every civil cause is taken", .enabled(if: isThere))
    func complete() async throws {
        let test = try await TestOffice()
        let reports = try await ImportReference(courts: Self.all("courts.csv"), causes: Self.all("causes.csv"))
            .carryOut(in: test.office)
        let (courts, causes) = (try #require(reports.first), try #require(reports.last))
        #expect(courts.taken > 3_300 && courts.taken + courts.refused.count == courts.read)
        #expect(courts.refused.allSatisfy { $0.reason == .codeMissing })
        #expect(causes.taken > 1_000 && causes.refused.allSatisfy { $0.reason == .notCivil })
        // What is built in says the same of every court and cause that both have, but for one court that the compilers of the
        // tables still call by the name it had before 2017.
        let tables = try await LoadReference().carryOut(in: test.database)
        for court in Courts.builtIn where court.name.chinese != "杭州互联网法院" {
            let imported = tables.courts.first { $0.code == court.code }
            #expect(imported?.name.chinese == court.name.chinese, "\(court.code)")
        }
        for cause in Causes.builtIn {
            let imported = tables.causes.first { $0.code == cause.code }
            #expect(imported?.name == cause.name && imported?.number == cause.number)
        }
        let table = CauseTable(tables.causes)
        let finder = ReferenceFinder(courts: tables.courts, causes: table)
        let today = try #require(CourtDate("2026-03-02"))
        #expect(finder.courts("双柏县").first?.code.text == "云2322")
        #expect(finder.courts("海淀区法院").first?.code.text == "京0108")
        #expect(finder.causes("快递服务", on: today).first?.code == "4.10.142.3")
        #expect(finder.causes("竞业限止", on: today).first?.name.chinese == "竞业限制纠纷")
        #expect(finder.causes("合同纠纷", on: try #require(CourtDate("2025-12-31"))).isEmpty)
    }
}
