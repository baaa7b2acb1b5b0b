import Interchange
import Testing

@Suite("Tables as text with commas (RFC 4180)")
struct CSVTests {
    @Test("Quoted fields hold commas, quotes and line breaks; lines are counted as an editor counts them")
    func quoted() throws {
        let csv = try CSV(
            "\u{FEFF}code, name ,note\r\n1,\"甲,乙\",\"说\"\"好\"\"\"\n\n2,\"两\n行\",\n3,短\n",
            needing: ["code", "name"]
        )
        #expect(csv.columns == ["code", "name", "note"])
        #expect(csv.rows.map(\.line) == [2, 4, 6])
        #expect(csv.rows.map { $0["name"] } == ["甲,乙", "两\n行", "短"])
        #expect(csv.rows.map { $0["note"] } == ["说\"好\"", "", nil])
        #expect(csv.rows[0]["other"] == nil)
    }

    @Test("A last row without a line break counts, and so does one that is nothing but an empty field in quotes")
    func ends() throws {
        #expect(try CSV("a\n1").rows.count == 1)
        #expect(try CSV("a\n\"\"\n").rows.map { $0["a"] } == [""])
        #expect(try CSV("a,b\n,\n").rows.map { $0["b"] } == [""])
        #expect(try CSV("a\r1\r2").rows.map { $0["a"] } == ["1", "2"])
    }

    @Test("What is no table says so")
    func problems() {
        #expect(throws: CSV.Problem.empty) { try CSV("") }
        #expect(throws: CSV.Problem.empty) { try CSV("\n\n") }
        #expect(throws: CSV.Problem.quoteNotClosed(line: 2)) { try CSV("a\n\"open\nand on") }
        #expect(throws: CSV.Problem.missingColumns(["b", "c"])) { try CSV("a\n1", needing: ["a", "b", "c"]) }
    }
}
