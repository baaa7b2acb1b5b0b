import Forms
import Law
import Testing

@Suite("The private lending form (民间借贷)")
struct PrivateLendingTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    @Test("is made for the cause of private lending (民事案件案由规定, 2026)")
    func cause() {
        #expect(form.causes == [Causes.privateLending.code])
        #expect(form.id == "private-lending" && form.version == 1 && form.kind == .civil)
    }

    @Test("has nothing missing or wrong in a complete filing")
    func complete() {
        let findings = form.check(Samples.lending, scope: .whole, today: Samples.today)
        #expect(findings.filter { $0.severity != .advice } == [])
    }

    /// Every yes-or-no answered yes, every choice in turn, several parties of every sort.
    private var branches: [Answers] {
        var rich = Samples.lending
        for field in form.pages.filter({ $0.each == nil }).flatMap(\.fields) where field.type == .yesNo {
            rich[field.id] = "yes"
        }
        for group in ["plaintiffs", "defendants", "thirdParties"] {
            rich[group] = .list(["natural", "legal", "unincorporated"].map { ["sort": .text($0), "name": "某"] })
        }
        return [rich, Samples.lending, Answers()]
    }

    @Test("has no page that no answers lead to")
    func everyPage() {
        let reached = Set(branches.flatMap { form.reachable($0) }.map(\.definitionID))
        #expect(Set(form.pages.map(\.id)).subtracting(reached) == [])
    }

    @Test("begins with the plaintiff, and asks a person and a company different things")
    func order() {
        #expect(form.reachable(Answers()).first?.id == "plaintiffs")
        let ids = form.reachable(branches[0]).map(\.id)
        #expect(ids.contains("plaintiff-person-1") && !ids.contains("plaintiff-organisation-1"))
        #expect(ids.contains("plaintiff-organisation-2") && !ids.contains("plaintiff-person-2"))
        let second = ids.firstIndex(of: "plaintiff-organisation-2") ?? 0
        #expect(second > ids.firstIndex(of: "plaintiff-agents-1") ?? .max)
    }

    @Test("names in the title of a page the person it is about")
    func titles() {
        let page = form.page("plaintiff-person-1", Samples.lending)
        #expect(page?.title == Bilingual(chinese: "林知秋的基本情况", english: "About 林知秋"))
        var answers = Samples.lending
        answers["plaintiffs.0.name"] = nil
        #expect(form.page("plaintiff-person-1", answers)?.title.english == "About Plaintiff 1")
    }

    @Test("says everything in both languages, and no English in Chinese")
    func languages() {
        for text in form.words {
            #expect(
                text.chinese.unicodeScalars.contains { $0.properties.isIdeographic } || text.chinese == text.english
            )
            #expect(!text.english.isEmpty)
            let isCaseNumber = text.chinese == text.english
            #expect(isCaseNumber || !text.english.unicodeScalars.contains { $0.properties.isIdeographic }, "\(text)")
        }
        #expect(form.words.count > 300)
    }

    @Test("keeps questions short: at most eight fields a page, sentences without exclamation marks")
    func tight() {
        for page in form.pages { #expect(page.fields.count <= 8, "\(page.id)") }
        for text in form.words {
            #expect(!text.chinese.contains("！") && !text.english.contains("!"))
        }
    }

    @Test(
        "knows what is personal",
        arguments: [
            "plaintiffs.0.name", "plaintiffs.3.citizenNumber", "defendants.0.domicile", "plaintiffs.0.agents.1.phone",
            "lender", "story", "plaintiffs.0.electronicEmail",
        ]
    )
    func personal(path: String) throws {
        #expect(form.isPersonal(try #require(AnswerPath(path))))
    }

    @Test(
        "and what is not",
        arguments: ["claimAmount", "isDue", "plaintiffs.0.sort", "handovers.0.amount", "plaintiffs", "nowhere"]
    )
    func notPersonal(path: String) throws {
        #expect(!form.isPersonal(try #require(AnswerPath(path))))
    }

    @Test(
        "covers every element of the official form",
        arguments: [
            "principalAsOf", "principalOwed", "interestAsOf", "interestAmount", "interestMethod", "interestUntilPaid",
            "asksAcceleration", "accelerationKinds", "claimsSecurity", "securityClaim", "claimsCosts", "costsDetail",
            "claimsCourtFee", "otherClaims", "claimAmount", "hasForumClause", "forumClause", "wasPreserved",
            "preservationCourt", "preservationDate", "preservationNumber", "contractName", "contractNumber",
            "contractDate",
            "contractPlace", "lender", "borrower", "agreedAmount", "actualAmount", "handoverMeans", "isDue",
            "termStart",
            "termEnd", "interestRate", "ratePer", "rateClause", "handovers", "repaymentMethod", "repaidPrincipal",
            "repaidInterest", "interestPaidUntil", "isOverdue", "overdueSince", "hasCollateral", "collateralDate",
            "collateralProvider", "collateralObject", "isMaximumSecurity", "maximumFixedOn", "maximumAmount",
            "registrationKind", "hasGuarantee", "guaranteeDate", "guarantor", "guaranteeContent", "guaranteeKind",
            "hasOtherSecurity", "otherSecurityForm", "otherSecurityDate", "contractGrounds", "legalGrounds", "story",
            "exhibits", "knowsMediation", "mediationWish",
        ]
    )
    func element(id: String) {
        #expect(form.pages.filter { $0.each == nil }.flatMap(\.fields).contains { $0.id == id })
    }
}

extension FormDefinition {
    /// Every text a person may read.
    fileprivate var words: [Bilingual] {
        let ofSections = sections.flatMap { [$0.title, $0.heading, $0.help] }
        let ofPages = pages.flatMap { [$0.title, $0.help, $0.article, $0.printing.label] }
        return ([title, declaration] + notes) + (ofSections + ofPages).compactMap(\.self)
            + pages.flatMap(\.fields).flatMap(\.words)
    }
}

extension FormField {
    fileprivate var words: [Bilingual] {
        let own = [label, help, type.isNumber ? nil : example, article, printing.label, printing.unit].compactMap(
            \.self
        )
        return own.filter { !$0.chinese.contains("@") } + options.flatMap { [$0.label] + [$0.help].compactMap(\.self) }
            + fields.flatMap(\.words)
    }
}
