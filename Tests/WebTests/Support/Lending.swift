import Forms
import Foundation
import Registry

/// The private lending form, and answers to it of invented people in which nothing required is missing.
enum Lending {
    static let id = "private-lending"

    static func form() throws -> FormDefinition { try loaded.get() }

    static func defects() throws -> DefectCatalogue {
        let file = Repository.resources + "/defects/civil.yaml"
        return try DefectCatalogue.load(
            yaml: String(contentsOfFile: file, encoding: .utf8),
            file: file,
            forms: [try form()],
            documentSorts: DocumentRole.allCases.map(\.rawValue)
        )
    }

    private static let loaded = Result {
        let file = Repository.resources + "/forms/private-lending.yaml"
        let shared = Repository.resources + "/forms/parts/civil.yaml"
        let civil = FormParts.Part(file: shared, yaml: try String(contentsOfFile: shared, encoding: .utf8))
        return try FormDefinition.load(
            yaml: String(contentsOfFile: file, encoding: .utf8),
            file: file,
            parts: FormParts(["civil": civil])
        )
    }

    static let answers = Answers(root: [
        "plaintiffs": [
            [
                "sort": "natural", "name": "林知秋", "sex": "female", "birth": "1985-03-01", "ethnicity": "汉族",
                "workUnit": "无", "occupation": "自由职业", "phone": "13800000000", "domicile": "某省某市某区甲路1号",
                "identityKind": "residentCard", "hasStatutoryAgent": "no", "hasAgents": "no",
                "serviceRecipient": "林知秋", "serviceAddress": "某省某市某区甲路1号", "servicePhone": "13800000000",
                "acceptsElectronicService": "yes", "electronicMeans": ["mobile"], "electronicMobile": "13800000000",
            ]
        ],
        "defendants": [["sort": "natural", "name": "何有借"]],
        "hasThirdParties": "no",
        "principalAsOf": "2026-06-30", "principalOwed": "100000", "claimsInterest": "no", "asksAcceleration": "no",
        "claimsSecurity": "no", "claimsCosts": "no", "claimsCourtFee": "yes", "claimAmount": "100000",
        "hasForumClause": "no", "wasPreserved": "no", "lender": "林知秋", "borrower": "何有借",
        "agreedAmount": "100000", "actualAmount": "100000", "handoverMeans": ["transfer"], "hasTerm": "no",
        "hasRate": "no", "handovers": [["date": "2025-06-01", "amount": "100000"]], "hasRepaid": "no",
        "isOverdue": "no", "hasCollateral": "no", "hasGuarantee": "no", "hasOtherSecurity": "no",
        "story": "多次催要未果。", "mediationWish": "unsure",
    ])

    static var json: [UInt8] {
        get throws { try encoded(answers) }
    }

    static func encoded(_ answers: Answers) throws -> [UInt8] { try [UInt8](JSONEncoder().encode(answers)) }
}
