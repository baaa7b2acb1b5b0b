import SQLEngine
import Testing

@Suite("Rows of one kind share a statement")
struct InsertedRowTests {
    private static func row(_ name: String, _ age: Int) -> SQL {
        let columns: SQL = "name, age, state"
        return "INSERT INTO person (\(columns))\nVALUES (\(name), \(age), 'new')\nON CONFLICT (name) DO NOTHING"
    }

    @Test("Two rows become one statement, with every value bound in its order and what follows the row once")
    func together() throws {
        let statements = [Self.row("张三", 7), Self.row("李四", 8)]
        let kind = try #require(InsertedKind(statements[0]))
        #expect(kind == InsertedKind(statements[1]))
        #expect(statements[0].beginning == statements[1].beginning)
        #expect(kind.width == 2)
        let rendered = kind.statement(statements.map(InsertedRow.init)).rendered(for: .postgres)
        let words = rendered.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words
                == "INSERT INTO person (name, age, state) VALUES ($1, $2, 'new'), ($3, $4, 'new') ON CONFLICT (name) DO NOTHING"
        )
        #expect(rendered.values == [.text("张三"), .integer(7), .text("李四"), .integer(8)])
    }

    @Test("Another table is another kind")
    func kinds() throws {
        let (one, other) = (
            InsertedKind("INSERT INTO a (x) VALUES (\(1))"), InsertedKind("INSERT INTO b (x) VALUES (\(1))")
        )
        #expect(one != nil && other != nil)
        #expect(one != other)
    }

    @Test(
        "What is no single row of values, or asks something back, is left alone",
        arguments: [
            "UPDATE a SET x = \(1)", "DELETE FROM a WHERE x = \(1)", "SELECT x FROM a WHERE y = \(1)",
            "INSERT INTO a (x) SELECT \(1) FROM b", "INSERT INTO a (x) VALUES (\(1)) RETURNING x",
            "INSERT INTO a DEFAULT VALUES",
        ] as [SQL]
    )
    func others(sql: SQL) {
        #expect(InsertedKind(sql) == nil)
    }
}
