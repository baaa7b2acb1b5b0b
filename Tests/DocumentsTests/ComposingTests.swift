import Documents
import Foundation
import Law
import PaperSamples
import Papers
import Testing

@Suite("Papers become PDF")
struct ComposingTests {
    private let folder: ScratchFolder
    private let composer = SmallFonts.composer

    init() throws { folder = try ScratchFolder() }

    private func compose(_ paper: Paper) throws -> String {
        let pdf = try composer.compose(paper)
        // For those who want to look at the papers: PAPERS_OUT=folder swift test …
        if let shown = ProcessInfo.processInfo.environment["PAPERS_OUT"] {
            try Data(pdf).write(to: URL(filePath: "\(shown)/\(paper.kind.slug)-\(paper.language.rawValue).pdf"))
        }
        return try folder.write(pdf, "\(paper.kind.slug).pdf")
    }

    @Test("Every paper is sound, tagged, titled and in its language", arguments: Language.allCases)
    func sound(language: Language) async throws {
        for paper in try SamplePapers.all(in: language) {
            let path = try compose(paper)
            _ = try await Tool.run("qpdf", ["--check", path])
            let facts = try await Tool.text("pdfinfo", [path])
            #expect(facts.contains("Title:           \(paper.title)"))
            #expect(facts.contains("Tagged:          yes"))
            #expect(facts.contains("(A4)"))
            let structure = try await Tool.text("bash", ["-c", "pdfinfo -struct \"$0\" 2>&1", path])
            #expect(structure.hasPrefix("Document"), "\(structure.prefix(80))")
            #expect(structure.contains("H1"))
            #expect(facts.contains("Creator:         Dengwen"))
            let catalog = try await Tool.text("qpdf", ["--show-object=trailer", path])
            let root = try #require(catalog.firstMatch(of: /\/Root (\d+) 0 R/)).output.1
            let entries = try await Tool.text("qpdf", ["--show-object=\(root)", path])
            #expect(entries.contains("/Lang (\(language.rawValue))"))
            #expect(entries.contains("/DisplayDocTitle true"))
        }
    }

    @Test("All text can be selected and searched, rare names included", arguments: Language.allCases)
    func text(language: Language) async throws {
        for paper in try SamplePapers.all(in: language) {
            let text = try await Tool.text("pdftotext", [try compose(paper), "-"]).unbroken
            #expect(text.contains("𠮷田㛃"))
            #expect(text.contains(paper.title.unbroken))
            #expect(paper.pieces.filter { !text.contains($0.unbroken) } == [])
        }
    }

    @Test("Every font is embedded as a subset and maps to Unicode", arguments: Language.allCases)
    func fonts(language: Language) async throws {
        for paper in try SamplePapers.all(in: language) {
            let fonts = try await Tool.text("pdffonts", [try compose(paper)]).split(separator: "\n").dropFirst(2)
            #expect(!fonts.isEmpty)
            for font in fonts { #expect(font.contains(/Identity-H +yes yes yes/), "\(font)") }
            // The rare name is not in the small font.
            #expect(fonts.contains { $0.contains("DengwenSong") })
            #expect(fonts.contains { $0.contains("NotoSerifCJK") || $0.contains("HanaMin") })
        }
    }

    @Test("A paper of common characters takes the small fonts alone, and stays under 100 KB")
    func smallFonts() async throws {
        let paper = SamplePapers.receipt(filer: "张三").paper(in: .chinese)
        let fonts = try await Tool.text("pdffonts", [try compose(paper)]).split(separator: "\n").dropFirst(2)
        #expect(fonts.filter { !$0.contains("Dengwen") } == [])
        #expect(try composer.compose(paper).count < 100_000)
    }

    @Test("The same paper is the same bytes")
    func deterministic() throws {
        let paper = SamplePapers.receipt().paper(in: .chinese)
        #expect(try SmallFonts.composer.compose(paper) == composer.compose(paper))
    }

    @Test("Papers are composed on many threads at once, and each comes out as it does alone")
    func manyThreads() async throws {
        let papers = try Language.allCases.flatMap { try SamplePapers.all(in: $0) }
        let alone = try papers.map { try composer.compose($0) }
        await withTaskGroup(of: Bool.self) { group in
            for round in 0..<24 {
                group.addTask { [composer] in
                    (try? composer.compose(papers[round % papers.count])) == alone[round % papers.count]
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test(
        "A table goes on over pages: its head is repeated and no row is lost",
        arguments: [1, 20, 21, 22, 23, 24, 200]
    )
    func longTable(count: Int) async throws {
        let paper = SamplePapers.receipt(documents: count).paper(in: .chinese)
        let text = try await Tool.text("pdftotext", ["-layout", try compose(paper), "-"])
        let pages = text.split(separator: "\u{0C}").map(String.init)
        let rows = pages.map { $0.matches(of: /(?m)^ *\d+ .*9f86d081|^ *\d+ +[\p{Han}]/).count }
        let heads = pages.filter { $0.contains("校验值（SHA-256）") }.count
        #expect(heads == rows.filter { $0 > 0 }.count)
        for number in 1...count { #expect(text.contains(PaperBytes.grouped(48_213 + (number - 1) * 1_204_577))) }
    }

    @Test("A long answer is divided between lines and loses none", arguments: [1, 5, 14, 60, 300])
    func longAnswer(times: Int) async throws {
        let sentences = (0..<times).map { "第\($0)次还款，被告于当日以现金归还原告人民币壹仟元，双方没有另立字据。" }.joined()
        var pleading = SamplePapers.pleading()
        pleading.sections = [
            ElementSection(heading: "事实与理由", rows: [PaperFact("完整表述", sentences), PaperFact("证据", "附后")])
        ]
        let path = try compose(pleading.paper(in: .chinese))
        // Page by page, without the running head, the label and the page number.
        let text = try await Tool.text("pdftotext", ["-x", "195", "-y", "80", "-W", "330", "-H", "690", path, "-"])
        #expect(text.unbroken.replacing("事实与理由", with: "").contains(sentences))
    }

    @Test("A heading is never the last line of a page, and the foot never stands alone", arguments: 1...14)
    func breaks(paragraphs: Int) async throws {
        var paper = try SamplePapers.acceptance().paper(in: .chinese)
        paper.blocks.insert(contentsOf: Array(repeating: .paragraph("补充说明一行。"), count: paragraphs), at: 3)
        let text = try await Tool.text("pdftotext", ["-layout", try compose(paper), "-"])
        let pages = text.split(separator: "\u{0C}").map {
            $0.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
        }
        for page in pages {
            let last = try #require(page.dropLast().last)
            #expect(!last.contains(/^ *[一二三四五]、/), "\(last)")
        }
        #expect(pages.last?.contains { $0.contains("联系时请说明案号") } == true)
    }

    @Test("A drawn signature stands on the pleading, a typed one as text")
    func signatures() async throws {
        let ink = try #require(InkPicture(width: 40, height: 10, ink: Array(repeating: 255, count: 400)))
        let drawn = try compose(SamplePapers.pleading(signature: .drawn(ink)).paper(in: .chinese))
        #expect(try await Tool.text("pdfimages", ["-list", drawn]).split(separator: "\n").count > 2)
        #expect(try await Tool.text("pdftotext", [drawn, "-"]).contains("在线手写签名"))
        let typed = try compose(SamplePapers.pleading().paper(in: .chinese))
        #expect(try await Tool.text("pdfimages", ["-list", typed]).split(separator: "\n").count == 2)
    }

    @Test("Characters that no font has, and characters of control, do no harm")
    func oddCharacters() async throws {
        var paper = SamplePapers.receipt().paper(in: .chinese)
        paper.title = "收件\u{0}凭证\u{202E}\u{10FFFF}\u{7}"
        paper.blocks = [
            .paragraph("a\u{0}b\u{1F600}\r\n\u{FFFE}c"), .paragraph(""), .list([]), .keyValues([]), .elementTable([]),
        ]
        _ = try await Tool.run("qpdf", ["--check", try compose(paper)])
    }
}

enum PaperBytes {
    static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
        return String(digits)
    }
}

extension Paper {
    /// The texts of the paper's blocks that stand in one piece.
    var pieces: [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let text), .addressee(let text), .note(let text): [text]
            case .list(let items): items
            case .keyValues(let facts): facts.map(\.label)
            case .addressedTo(let salutation, let court): [salutation, court]
            case .signature(let signature): [signature.name, signature.statement(in: language)]
            case .elementTable(let sections): sections.map(\.heading).filter { !$0.isEmpty }
            case .table(let table): table.columns.map(\.title)
            case .paragraph(let text): [String(text.prefix(12))]
            }
        }
    }
}
