import Foundation
import Law
import PaperSamples
import Papers
import Testing

@testable import Documents

/// Compares each page with a small picture of how it looked when someone last looked at it.
///
/// To accept a changed look, after looking: `DENGWEN_WRITE_REFERENCES=1 swift test --filter PictureComparison`.
@Suite("Papers look as they did")
struct PictureComparisonTests {
    private static let references = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "References")
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// Each page in grey, 24 dots an inch: letters melt into grey lines, places and weights stay.
    private func pages(_ paper: Paper) async throws -> [GreyMap] {
        let path = try folder.write(try SmallFonts.composer.compose(paper), "paper.pdf")
        let count = try await DocumentInspector().inspect(path: path).pages ?? 0
        var pages: [GreyMap] = []
        for page in 1...max(count, 1) {
            let options = ["-gray", "-r", "24", "-f", "\(page)", "-l", "\(page)"]
            pages.append(try #require(GreyMap(try await Tool.run("pdftoppm", options + [path]))))
        }
        return pages
    }

    private func reference(_ name: String) async throws -> GreyMap {
        let path = Self.references.appending(path: name).path(percentEncoded: false)
        return try #require(GreyMap(try await Tool.run("pngtopam", [path])))
    }

    @Test("Every page of every paper looks as its reference", arguments: Language.allCases)
    func sameLook(language: Language) async throws {
        for paper in try SamplePapers.all(in: language) {
            for (index, page) in try await pages(paper).enumerated() {
                let name = "\(paper.kind.slug)-\(language.rawValue)-\(index + 1).png"
                if ProcessInfo.processInfo.environment["DENGWEN_WRITE_REFERENCES"] != nil {
                    let map = try folder.write(page.file, "page.pgm")
                    let png = try await Tool.run("pnmtopng", ["-compression", "9", map])
                    try Data(png).write(to: Self.references.appending(path: name))
                }
                let difference = page.difference(from: try await reference(name))
                #expect(difference.worstBlock < 24, "\(name)")
                #expect(difference.mean < 1.5, "\(name)")
            }
        }
    }

    @Test("The comparison sees a paper without its seal's place, a line more, another title")
    func sensitive() async throws {
        let reference = try await reference("receipt-zh-CN-2.png")
        var paper = SamplePapers.receipt().paper(in: .chinese)
        paper.seal = false
        #expect(try await pages(paper)[1].difference(from: reference).worstBlock > 24)
        paper = SamplePapers.receipt().paper(in: .chinese)
        paper.blocks.append(.note("还有一行。"))
        #expect(try await pages(paper)[1].difference(from: reference).worstBlock > 24)
        let first = try await self.reference("receipt-zh-CN-1.png")
        paper = SamplePapers.receipt().paper(in: .chinese)
        paper.title = "收件"
        #expect(try await pages(paper)[0].difference(from: first).worstBlock > 24)
    }
}

extension GreyMap {
    var file: [UInt8] {
        var file = Array("P5 \(width) \(height) 255\n".utf8)
        for y in 0..<height { for x in 0..<width { file.append(sample(x: x, y: y)) } }
        return file
    }

    /// How grey blocks of 8 × 8 points differ, from 0 to 255: another version of a font moves no ink from block to block.
    func difference(from other: GreyMap) -> (mean: Double, worstBlock: Double) {
        guard width == other.width, height == other.height else { return (255, 255) }
        var differences: [Double] = []
        for top in stride(from: 0, to: height - 7, by: 8) {
            for left in stride(from: 0, to: width - 7, by: 8) {
                var sum = 0
                for y in top..<top + 8 {
                    for x in left..<left + 8 { sum += Int(sample(x: x, y: y)) - Int(other.sample(x: x, y: y)) }
                }
                differences.append(abs(Double(sum)) / 64)
            }
        }
        return (differences.reduce(0, +) / Double(max(differences.count, 1)), differences.max() ?? 255)
    }
}
