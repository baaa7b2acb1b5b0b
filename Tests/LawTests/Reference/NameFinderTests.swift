import Law
import Testing

@Suite("Names are found by words typed from memory")
struct NameFinderTests {
    private let names = [
        "北京市朝阳区人民法院", "北京市海淀区人民法院", "杭州市上城区人民法院", "民间借贷纠纷", "房屋租赁合同纠纷", "车辆租赁合同纠纷",
        "Chaoyang District People's Court",
    ]

    private func found(_ words: String) -> String? {
        NameFinder(names.map { [$0] }).find(words).first.map { names[$0.index] }
    }

    @Test(
        "A part, a character left out, swapped or mistaken",
        arguments: [
            ("朝阳", "北京市朝阳区人民法院"), ("朝阳法院", "北京市朝阳区人民法院"), ("北京朝阳", "北京市朝阳区人民法院"), ("海锭", "北京市海淀区人民法院"),
            ("借贷", "民间借贷纠纷"), ("民间贷借", "民间借贷纠纷"), ("民间戒贷", "民间借贷纠纷"), ("租房屋", "房屋租赁合同纠纷"),
            ("chaoyang", "Chaoyang District People's Court"), ("Chaoyan", "Chaoyang District People's Court"),
        ]
    )
    func finds(words: String, name: String) {
        #expect(found(words) == name)
    }

    @Test("Nothing is found by nothing, by signs, or by what no name has", arguments: ["", "  ", "！？", "离婚", "zzz"])
    func findsNothing(words: String) {
        #expect(found(words) == nil)
    }

    @Test("A thing is found by any of its spellings, and the list is no longer than asked")
    func spellings() {
        let finder = NameFinder([["民间借贷", "欠钱不还"], ["离婚"], ["借款合同", "借钱"]])
        #expect(finder.find("欠钱").first?.index == 0)
        #expect(finder.find("借", limit: 1).count == 1)
        #expect(finder.find("借", where: { $0 == 2 }).map(\.index) == [2])
    }
}
