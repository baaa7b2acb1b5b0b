import SQLEngine
import Testing

private enum Stage: String, SQLBindable {
    case received
}

@Suite("A statement is written once")
struct SQLTests {
    @Test(
        "A value is bound, never written into the statement",
        arguments: [(SQLDialect.sqlite, "a = ? AND b = ?"), (.postgres, "a = $1 AND b = $2")]
    )
    func values(dialect: SQLDialect, text: String) {
        let typed = "x' OR 'x' = 'x"
        let sql: SQL = "a = \(typed) AND b = \(7)"
        let rendered = sql.rendered(for: dialect)
        #expect(rendered.text == text)
        #expect(rendered.values == [.text(typed), .integer(7)])
    }

    @Test("Every value keeps its type, a null one too")
    func types() {
        let nobody: String? = nil
        let sql: SQL = "\(nobody) \(Int64(1)) \(true) \([UInt8](arrayLiteral: 1)) \(1.5) \(Stage.received)"
        let rendered = sql.rendered(for: .postgres)
        #expect(rendered.types == [.text, .integer, .boolean, .blob, .real, .text])
        #expect(rendered.values == [.null, .integer(1), .boolean(true), .blob([1]), .real(1.5), .text("received")])
    }

    @Test("Pieces compose and their placeholders are numbered through")
    func composition() {
        let court: SQL = "court = \("cq0112")"
        let conditions: [SQL] = [court, "stage = \("received")"]
        let sql: SQL = "SELECT id FROM filing WHERE \(conditions.joined(separator: " AND ")) LIMIT \(20)"
        let rendered = sql.rendered(for: .postgres)
        #expect(rendered.text == "SELECT id FROM filing WHERE court = $1 AND stage = $2 LIMIT $3")
        #expect(rendered.values == [.text("cq0112"), .text("received"), .integer(20)])
    }

    @Test("A raw fragment stays text")
    func raw() {
        let sql: SQL = "SELECT \(raw: "id, version") FROM filing"
        #expect(sql.rendered(for: .sqlite).text == "SELECT id, version FROM filing")
    }

    @Test("A list is bound member by member, and an empty one matches nothing")
    func lists() {
        let sql: SQL = "id IN (\(list: ["a", "b"]))"
        #expect(sql.rendered(for: .postgres).text == "id IN ($1, $2)")
        let none: SQL = "id IN (\(list: [String]()))"
        #expect(none.rendered(for: .postgres) == RenderedSQL(text: "id IN (NULL)", values: [], types: []))
    }
}
