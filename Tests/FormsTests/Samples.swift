import Forms
import Foundation
import Law
import Testing

/// What the tests share: the real form, a small one, and answers for the real one.
enum Samples {
    static let today = CourtDate(ordinal: 20_780)

    static func privateLending() throws -> FormDefinition { try loaded.get() }

    private static let loaded = Result { try load() }

    private static func load() throws -> FormDefinition {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Resources/forms/private-lending.yaml")
        let yaml = try String(contentsOf: file, encoding: .utf8)
        let parts = try parts()
        do {
            return try FormDefinition.load(yaml: yaml, file: "private-lending.yaml", parts: parts)
        } catch {
            for problem in error.problems { Issue.record("\(problem.line(in: .english))") }
            throw error
        }
    }

    /// What the forms share.
    static func parts() throws -> FormParts {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Resources/forms/parts")
        let yaml = try String(contentsOf: folder.appending(path: "civil.yaml"), encoding: .utf8)
        return FormParts(["civil": FormParts.Part(file: "civil.yaml", yaml: yaml)])
    }

    /// One lender, one borrower; interest, no security; nothing required is missing.
    static let lending = Answers(root: [
        "plaintiffs": [
            [
                "sort": "natural", "name": "林知秋", "sex": "female", "birth": "1985-03-01", "ethnicity": "汉族",
                "workUnit": "无", "occupation": "自由职业", "phone": "13800000000", "domicile": "某省某市某区甲路1号",
                "identityKind": "residentCard", "hasStatutoryAgent": "no", "hasAgents": "yes",
                "agents": [
                    [
                        "name": "周律", "kind": "lawyer", "unit": "某律师事务所", "phone": "010-10000000",
                        "authority": "special",
                    ]
                ],
                "serviceRecipient": "林知秋", "serviceAddress": "某省某市某区甲路1号", "servicePhone": "13800000000",
                "acceptsElectronicService": "yes", "electronicMeans": ["mobile"], "electronicMobile": "13800000000",
            ]
        ],
        "defendants": [["sort": "natural", "name": "何有借"]],
        "hasThirdParties": "no",
        "principalAsOf": "2026-06-30", "principalOwed": "100000", "claimsInterest": "yes",
        "interestAsOf": "2026-06-30", "interestAmount": "12000.50", "interestMethod": "按年利率 12% 计算。",
        "interestUntilPaid": "yes", "asksAcceleration": "no", "claimsSecurity": "no", "claimsCosts": "no",
        "claimsCourtFee": "yes", "claimAmount": "112000.50", "hasForumClause": "no", "wasPreserved": "no",
        "lender": "林知秋", "borrower": "何有借", "agreedAmount": "100000", "actualAmount": "100000",
        "handoverMeans": ["transfer"], "hasTerm": "yes", "termStart": "2025-06-01", "termEnd": "2026-05-31",
        "isDue": "yes", "hasRate": "yes", "interestRate": "12", "ratePer": "year",
        "handovers": [["date": "2025-06-01", "amount": "100000"]], "hasRepaid": "no", "isOverdue": "yes",
        "overdueSince": "2026-06-01", "hasCollateral": "no", "hasGuarantee": "no", "hasOtherSecurity": "no",
        "story": "多次催要未果。", "mediationWish": "unsure",
    ])
}
