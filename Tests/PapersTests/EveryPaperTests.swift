import Law
import PaperSamples
import Papers
import Testing

@Suite("What every paper has")
struct EveryPaperTests {
    @Test("English is a full translation and says that the Chinese text governs")
    func translation() throws {
        for (chinese, english) in zip(try SamplePapers.all(in: .chinese), try SamplePapers.all(in: .english)) {
            #expect(english.blocks.count == chinese.blocks.count + 1)
            guard case .note(let note) = english.blocks.last else {
                Issue.record("no note at the end of \(english.kind)")
                continue
            }
            #expect(note.contains("Chinese text governs"))
            #expect(!chinese.html.contains("Chinese text governs"))
        }
    }

    @Test("An English notice has no Chinese but names, numbers and the amount in capitals")
    func noChineseLeft() throws {
        for paper in try SamplePapers.all(in: .english)
        where paper.kind == .acceptanceNotice || paper.kind == .feeNotice {
            let rest = paper.html.replacing("𠮷田㛃", with: "").replacing("李四", with: "")
                .replacing("（2026）京0105民初1207号", with: "").replacing("人民币壹仟叁佰玖拾壹元肆角", with: "")
            #expect(!rest.contains(/\p{Han}/))
        }
    }

    @Test(
        "A paper of the court bears the place of the seal and says honestly that there is none",
        arguments: Language.allCases
    )
    func seal(language: Language) throws {
        for paper in try SamplePapers.all(in: language) {
            #expect(paper.seal == (![.pleading, .appealPetition].contains(paper.kind)))
            #expect(paper.html.contains(PaperSeal.statement.in(language)) == paper.seal)
        }
    }

    @Test("Running Chinese text has no exclamation marks and no blanks between Chinese characters")
    func tone() throws {
        for paper in try SamplePapers.all(in: .chinese) {
            #expect(!paper.html.contains("！"))
            for case .paragraph(let text) in paper.blocks { #expect(!text.contains(/\p{Han} +\p{Han}/)) }
        }
    }

    @Test("A signature says how and when it was given", arguments: Language.allCases)
    func signature(language: Language) throws {
        let ink = try #require(InkPicture(width: 1, height: 1, ink: [255]))
        let typed = SamplePapers.pleading().paper(in: language).html
        let drawn = SamplePapers.pleading(signature: .drawn(ink)).paper(in: language).html
        #expect(typed.contains(language == .chinese ? "由签名人输入，并经一次性验证码确认" : "Name typed by the signer"))
        #expect(drawn.contains(language == .chinese ? "在线手写签名，经一次性验证码确认" : "Signed by hand online"))
    }

    @Test("An ink picture needs a sample for every point", arguments: [(0, 5, 0), (2, 2, 3), (2_001, 1, 2_001)])
    func ink(width: Int, height: Int, samples: Int) {
        #expect(InkPicture(width: width, height: height, ink: Array(repeating: 0, count: samples)) == nil)
    }
}
