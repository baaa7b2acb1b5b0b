import Documents
import Foundation
import Law
import Papers
import Testing

@Suite("Composing papers")
struct ComposingTests {
    @Test("Every paper is composed in both languages", arguments: Language.allCases)
    func everyPaper(language: Language) throws {
        let composer = PDFComposer()
        for paper in try SamplePapers.all(in: language) {
            let pdf = try composer.compose(paper)
            #expect(pdf.starts(with: Array("%PDF-1.".utf8)))
            if let folder = ProcessInfo.processInfo.environment["PAPERS_OUT"] {
                let url = URL(filePath: "\(folder)/\(paper.kind.slug)-\(language.rawValue).pdf")
                try Data(pdf).write(to: url)
            }
        }
    }
}
