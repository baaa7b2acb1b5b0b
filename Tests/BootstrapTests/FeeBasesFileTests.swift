import Bootstrap
import Foundation
import Law
import Testing

@Suite("Provincial bases of fees come from a file of the operator's")
struct FeeBasesFileTests {
    private func read(_ text: String) throws -> [FeeBases] {
        let file = FileManager.default.temporaryDirectory.appending(path: "fee-bases-\(UUID().uuidString).yaml")
        try text.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        return try FeeBasesFile.read(file.path)
    }

    private static let row = """
        - province: 某省
          from: "2008-01-01"
          divorce: 200
          personality: 300
          otherNonProperty: 80
          intellectualProperty: 800
          source: 某价费〔2008〕1号
        """

    @Test("A province of the file stands beside those built in, and in place of its own")
    func reads() throws {
        let all = try read(Self.row)
        #expect(all.first?.divorce == Money(yuan: 200))
        #expect(all.count == FeeBases.builtIn.count + 1)
        let known = try #require(FeeBases.builtIn.first)
        let instead = try read(Self.row.replacingOccurrences(of: "某省", with: known.province))
        #expect(instead.count == FeeBases.builtIn.count)
    }

    @Test(
        "诉讼费用交纳办法 art. 13: what is outside the ranges, or no day, is refused with a sentence",
        arguments: [
            ("divorce: 200", "divorce: 301", "divorce is 50 to 300 yuan, not 301"),
            ("personality: 300", "personality: 99", "personality is 100 to 500 yuan, not 99"),
            ("2008-01-01", "soon", "from and through are days, as 2008-01-01"),
            ("- province: 某省", "province 某省", "it cannot be read as a list of provinces"),
        ]
    )
    func refuses(what: String, with instead: String, why: String) {
        let error = #expect(throws: SettingsProblem.self) {
            try read(Self.row.replacingOccurrences(of: what, with: instead))
        }
        #expect(error?.description.contains(why) == true, "\(error?.description ?? "")")
    }
}
