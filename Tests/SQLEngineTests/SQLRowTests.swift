import SQLEngine
import Testing

@Suite("A row is read by column")
struct SQLRowTests {
    let row = SQLRow(
        columns: ["id", "version", "open", "note", "seal"],
        values: [.text("f1"), .integer(3), .integer(1), .null, .blob([7])]
    )

    @Test("Each getter gives its type")
    func getters() throws {
        #expect(try row.text(0) == "f1")
        #expect(try row.integer(1) == 3)
        #expect(try row.int(1) == 3)
        #expect(try row.boolean(2))
        #expect(try row.optionalText(3) == nil)
        #expect(try row.blob(4) == [7])
    }

    @Test("A boolean is 0 or 1 on SQLite, and no other number")
    func booleans() throws {
        #expect(try SQLRow(columns: ["b"], values: [.boolean(false)]).boolean(0) == false)
        #expect(throws: DatabaseProblem.self) { try SQLRow(columns: ["b"], values: [.integer(2)]).boolean(0) }
    }

    @Test("A problem names the column and never the value")
    func problems() throws {
        let secret = SQLRow(columns: ["telephone"], values: [.text("13800000000")])
        let mismatch = try #require(throws: DatabaseProblem.self) { try secret.integer(0) }
        #expect(mismatch.code == .unexpectedType)
        #expect(mismatch.detail.contains("telephone"))
        #expect(!mismatch.detail.contains("138"))

        let missing = try #require(throws: DatabaseProblem.self) { try row.text(3) }
        #expect(missing.code == .unexpectedNull)
        #expect(missing.detail.contains("note"))

        let outside = try #require(throws: DatabaseProblem.self) { try row.text(9) }
        #expect(outside.code == .noSuchColumn)
    }

    @Test("Every problem has a sentence in both languages", arguments: DatabaseProblem.Code.allCases)
    func sentences(code: DatabaseProblem.Code) {
        let problem = DatabaseProblem(code)
        #expect(problem.chinese.hasSuffix("。"))
        #expect(problem.english.hasSuffix("."))
    }
}
