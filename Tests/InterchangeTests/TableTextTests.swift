import Interchange
import Testing

@Suite("Tables as spreadsheets write them")
struct TableTextTests {
    @Test("What was written is read back unchanged, whatever stands in a cell")
    func roundTrip() throws {
        let cells = [
            "plain", "with, comma", "with \"quotes\"", "two\nlines", "=1+1", "-5", "@x", "'quoted", "𠮷野家 😀", "ن",
        ]
        let text = TableText.write([cells.indices.map { "c\($0)" }, cells])
        let table = try TableText.read(text)
        #expect(table.rows == [cells])
        // No cell can be taken for a formula.
        #expect(!text.contains(",=1") && text.contains("'=1+1") && text.hasPrefix("\u{FEFF}"))
    }

    @Test("Cells that were pasted are parted by tabs")
    func tabs() throws {
        let table = try TableText.read("a\tb\n1,5\t2\n")
        #expect(table.headings == ["a", "b"] && table.rows == [["1,5", "2"]])
    }

    @Test("GB 18030, in which Chinese spreadsheets save, is understood; what is neither is not")
    func encodings() {
        // 被告 in GB 18030.
        #expect(TableText.decode([0xB1, 0xBB, 0xB8, 0xE6]) == "被告")
        #expect(TableText.decode(Array("被告".utf8)) == "被告")
        #expect(TableText.decode([0xFF, 0xD8, 0xFF, 0xE0, 0x00]) == nil)
    }
}
