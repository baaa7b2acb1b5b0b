import Law
import PaperSamples
import Papers
import Testing

@Suite("Every paper has an HTML twin")
struct HTMLTwinTests {
    @Test("The twin says its kind and language and has no script or inline style", arguments: Language.allCases)
    func shape(language: Language) throws {
        for paper in try SamplePapers.all(in: language) {
            let html = paper.html
            let opening = "<article class=\"paper paper-\(paper.kind.slug)\" lang=\"\(language.rawValue)\">"
            #expect(html.hasPrefix(opening))
            #expect(html.contains("<h1>\(paper.title)</h1>"))
            #expect(!html.contains("style="))
            #expect(!html.contains("<script"))
            #expect(html.contains("𠮷田㛃"))
        }
    }

    @Test("Every element is closed in the order in which it was opened", arguments: Language.allCases)
    func wellFormed(language: Language) throws {
        for paper in try SamplePapers.all(in: language) {
            var open: [Substring] = []
            for tag in paper.html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) where tag.output.2 != "br" {
                if tag.output.1.isEmpty { open.append(tag.output.2) } else { #expect(open.popLast() == tag.output.2) }
            }
            #expect(open.isEmpty)
        }
    }

    @Test(
        "What a person typed is never markup",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("A & B", "A &amp; B"), ("\"quoted\" and 'quoted'", "&quot;quoted&quot; and &#39;quoted&#39;"),
        ]
    )
    func escaped(typed: String, written: String) {
        var receipt = SamplePapers.receipt()
        receipt.filer = typed
        receipt.documents[0].name = typed
        receipt.receiptNumber = typed
        let html = receipt.paper(in: .english).html
        #expect(!html.contains(typed))
        #expect(html.components(of: written) >= 4)
    }

    @Test("Special characters are escaped even when a combining mark follows", arguments: ["<", ">", "\"", "'", "&"])
    func combiningMarks(character: String) {
        var receipt = SamplePapers.receipt()
        receipt.filer = "@@\(character)\u{301}@@"
        let html = receipt.paper(in: .chinese).html
        #expect(!html.unicodeScalars.contains(sequence: "@@\(character)\u{301}@@".unicodeScalars))
        #expect(html.unicodeScalars.contains(sequence: ";\u{301}@@".unicodeScalars))
    }

    @Test(
        "Only addresses of the web become links",
        arguments: ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//evil.example", ""]
    )
    func links(address: String) {
        var receipt = SamplePapers.receipt()
        receipt.verification = PaperVerification(code: "7F3K-2M9Q-X", url: address)
        #expect(receipt.paper(in: .chinese).html.contains("<a href=\"#\">7F3K-2M9Q-X</a>"))
    }

    @Test("Line breaks in an answer are kept")
    func lineBreaks() {
        #expect(SamplePapers.pleading().paper(in: .chinese).html.contains("姓名：𠮷田㛃<br>性别：男□ 女☑<br>"))
    }
}

extension String {
    func components(of piece: String) -> Int { ranges(of: piece).count }
}

extension Collection where Element: Equatable {
    /// Compares element by element, where strings compare by grapheme.
    func contains(sequence: some Collection<Element>) -> Bool {
        indices.contains { self[$0...].starts(with: sequence) }
    }
}
