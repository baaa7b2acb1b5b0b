import Forms
import Foundation
import Law
import Testing

@Suite("The catalogue of defects")
struct DefectCatalogueTests {
    private static let sorts = ["pleading", "identity", "authority", "exhibit", "serviceAddress", "other"]

    private static func civil() throws -> DefectCatalogue {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Resources/defects/civil.yaml")
        return try load(String(contentsOf: file, encoding: .utf8))
    }

    private static func load(_ yaml: String) throws -> DefectCatalogue {
        try DefectCatalogue.load(
            yaml: yaml,
            file: "civil.yaml",
            forms: [try Samples.privateLending()],
            documentSorts: sorts
        )
    }

    @Test("There are at least forty, each with its article, its remedy and both languages; no defendant owes a number")
    func complete() throws {
        let defects = try Self.civil().defects
        #expect(defects.count >= 40)
        #expect(Set(defects.map(\.code)).count == defects.count)
        for defect in defects {
            #expect(defect.statement.chinese.hasSuffix("。") && defect.remedy.chinese.hasSuffix("。"), "\(defect.code)")
            #expect(!defect.statement.english.contains(/\p{Han}/) && !defect.remedy.english.contains(/\p{Han}/))
            #expect(defect.article.article > 0)
            // 民事诉讼法 art 124(2), 民诉法解释 art 209: enough is what tells a defendant apart.
            let concerns = defect.concerns.description
            #expect(!concerns.contains("defendants.citizenNumber") && !concerns.contains("defendants.phone"))
        }
    }

    private static func catalogue(_ defect: String) -> String {
        """
        defects: civil
        version: 1
        groups:
          - id: one
            title: {zh: 一, en: One}
            defects:
              - code: a
                says: {zh: 错, en: Wrong}
                remedy: {zh: 改, en: Put right}
        \(defect.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n"))
        """
    }

    private static let article = "article: {law: civil-procedure, article: 124}\n"

    @Test(
        "A broken one is refused with file, line and reason",
        arguments: [
            ("concerns: {whole: true}", FormProblem.Code.missingKey, 7),
            (article, .missingKey, 7),
            ("article: {law: no-such, article: 1}\nconcerns: {whole: true}", .unknownValue, 10),
            ("article: {law: fees, article: 0}\nconcerns: {whole: true}", .countOutOfRange, 10),
            (article + "concerns: {field: plaintiffs.colour}", .unknownField, 11),
            (article + "concerns: {page: no-such}", .unknownPage, 11),
            (article + "concerns: {document: drawing}", .unknownValue, 11),
            (article + "concerns: {whole: true, page: repaid}", .wrongShape, 11),
            (article + "colour: red\nconcerns: {whole: true}", .unknownKey, 11),
        ]
    )
    func broken(defect: String, code: FormProblem.Code, line: Int) throws {
        let problems = #expect(throws: FormProblems.self) { try Self.load(Self.catalogue(defect)) }?.problems
        #expect(problems?.map(\.code) == [code], "\(problems ?? [])")
        #expect(problems?.first?.line == line)
        #expect(problems?.first?.file == "civil.yaml")
    }

    @Test(
        "A defect about a party stands at each of them, on the page that asks; what is not asked is the whole filing's"
    )
    func places() throws {
        let (form, catalogue) = (try Samples.privateLending(), try Self.civil())
        var answers = Samples.lending
        answers["defendants"] = [["sort": "natural", "name": "何有借"], ["sort": "legal", "name": "某公司"]]
        func places(_ code: String) throws -> [DefectPlace] {
            form.places(of: try #require(catalogue.defect(code)).concerns, in: answers)
        }
        let names = [0, 1].map { AnswerPath([.key("defendants"), .index($0), .key("name")]) }
        #expect(try places("defendant-name") == names.map { .answer(page: "defendants", path: $0) })
        // Only a person has a domicile page; the organisation has one of its own.
        let domicile = AnswerPath([.key("defendants"), .index(0), .key("domicile")])
        #expect(try places("defendant-domicile") == [.answer(page: "defendant-reach-1", path: domicile)])
        #expect(try places("defendant-organisation") == [.answer(page: "defendant-organisation-2", path: nil)])
        #expect(try places("third-party-unclear") == [.whole])
        #expect(try places("identity-missing") == [.document(sort: "identity", id: nil)])
        let name = form.name(of: .answer(page: "defendant-reach-1", path: domicile), in: answers)
        #expect(name?.chinese.contains("何有借") == true && name?.chinese.contains("住所地") == true)
    }

    @Test("Between two sets of answers exactly what was changed, added or taken out is named")
    func differences() throws {
        let form = try Samples.privateLending()
        var after = Samples.lending
        after["principalOwed"] = "90000"
        after["defendants.0.domicile"] = "某市某路2号"
        after["interestMethod"] = nil
        let found = form.differences(from: Samples.lending, to: after, .chinese)
        #expect(found.map(\.path.description) == ["defendants.0.domicile", "principalOwed", "interestMethod"])
        #expect(found.map { $0.before.isEmpty } == [true, false, false])
        #expect(found.map { $0.after.isEmpty } == [false, false, true])
        #expect(found[0].label.contains("何有借") && found[0].pageID == "defendant-reach-1")
        #expect(form.differences(from: after, to: after, .english).isEmpty)
    }

    @Test("The account here is an address for service only where every plaintiff confirmed it (在线诉讼规则 29, 31)")
    func service() throws {
        let form = try Samples.privateLending()
        var answers = Samples.lending
        // By text message only: the account is not the address.
        #expect(!form.acceptsServiceHere(answers))
        answers["plaintiffs.0.electronicMeans"] = ["mobile", "platform"]
        #expect(form.acceptsServiceHere(answers))
        var two = answers
        two["plaintiffs.1"] = ["sort": "natural", "name": "第二人", "acceptsElectronicService": "no"]
        #expect(!form.acceptsServiceHere(two))
        answers["plaintiffs.0.acceptsElectronicService"] = "no"
        #expect(!form.acceptsServiceHere(answers))
    }
}
