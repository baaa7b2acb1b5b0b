import Law
import PaperSamples
import Papers
import Testing

@Suite("Correction notice and record of return")
struct CorrectionPaperTests {
    @Test("The notice says every defect with its place, what to do and the article, and the period from service")
    func notice() throws {
        let html = SamplePapers.correction().paper(in: .chinese).html
        for text in [
            "一次性告知", "【怎样联系李四：住所地】", "没有写明被告的住所", "请写明被告的住所", "《中华人民共和国民事诉讼法》第一百二十四条第二项",
            "《人民法院在线诉讼规则》第十二条第二项", "自本通知送达次日起七日内补正", "退回起诉材料并记录在册", "次日重新计算", "2026-0105-N3KQ2MX-5",
            "《最高人民法院关于人民法院登记立案若干问题的规定》第七条",
        ] { #expect(html.contains(text), "\(text)") }
        #expect(!html.contains("再次通知的理由"))
    }

    @Test("A second notice says that it is one, and why", arguments: Language.allCases)
    func again(language: Language) {
        let html = SamplePapers.correction(ordinal: 2).paper(in: language).html
        #expect(html.contains(language == .chinese ? "这是第二次通知补正" : "This is notice number 2"))
        #expect(html.contains("补正后的材料之间出现新的矛盾。") && html.contains("背面缺右上角"))
    }

    @Test("Looked at before it is issued it has neither number nor code")
    func preview() {
        let paper = SamplePapers.correction(number: nil).paper(in: .chinese)
        #expect(paper.number == nil && paper.verification == nil)
    }

    @Test("The record names the notice, the day of service, the last day, and what the person can do now")
    func returned() {
        let html = SamplePapers.returned().paper(in: .chinese).html
        for text in ["2026-0105-N3KQ2MX-5", "2026年11月25日送达", "2026年12月2日", "重新提交", "坚持起诉", "可以上诉", "第七条"] {
            #expect(html.contains(text), "\(text)")
        }
        let english = SamplePapers.returned().paper(in: .english).html.replacing("𠮷田㛃", with: "").replacing(
            "李四",
            with: ""
        )
        #expect(!english.contains(/\p{Han}/))
    }
}
