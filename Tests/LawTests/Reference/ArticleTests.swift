import Foundation
import Law
import Testing

@Suite("Citations")
struct ArticleTests {
    @Test(
        "Articles are cited as court papers cite them",
        arguments: [
            (Article(.civilProcedure, 126), "《中华人民共和国民事诉讼法》第一百二十六条", "Civil Procedure Law, art. 126"),
            (Article(.fees, 13, item: 1), "《诉讼费用交纳办法》第十三条第一项", "Measures on Litigation Costs, art. 13, item 1"),
            (
                Article(.civilProcedure, 171, paragraph: 2), "《中华人民共和国民事诉讼法》第一百七十一条第二款",
                "Civil Procedure Law, art. 171, para. 2"
            ),
            (Article(.civilProcedure, 110, suffix: 1), "《中华人民共和国民事诉讼法》第一百一十条之一", "Civil Procedure Law, art. 110-1"),
            (Article(.civilCode, 1_260), "《中华人民共和国民法典》第一千二百六十条", "Civil Code, art. 1260"),
        ]
    )
    func cites(article: Article, chinese: String, english: String) {
        #expect(article.cited(in: .chinese) == chinese)
        #expect(article.cited(in: .english) == english)
    }

    @Test("Every statute has a title in both languages, none twice, without the outer title marks")
    func namesStatutes() {
        #expect(Set(Statute.allCases.map(\.name.chinese)).count == Statute.allCases.count)
        #expect(Set(Statute.allCases.map(\.name.english)).count == Statute.allCases.count)
        #expect(Statute.allCases.allSatisfy { !$0.name.chinese.contains("《") })
        #expect(Statute.registration.documentNumber == "法释〔2015〕8号")
    }

    @Test("An article is stored and reads back")
    func codes() throws {
        let article = Article(.fees, 13, paragraph: 1, item: 1)
        #expect(try JSONDecoder().decode(Article.self, from: JSONEncoder().encode(article)) == article)
    }
}
