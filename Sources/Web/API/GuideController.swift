import Hummingbird
import Interchange
import Law
import Registry

/// For everybody: `/api/v1/guide`.
struct GuideController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiGuide: advise] }

    @Sendable private func advise(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (query, language, office) = (try Query(request), context.language, site.office)
        guard let cause = query["cause"] else { throw MalformedRequest.queryNotUnderstood(name: "cause") }
        let amount = query["amount"].map { Money($0) }
        if let amount, amount == nil { throw MalformedRequest.queryNotUnderstood(name: "amount") }
        let places = TerritorialRule.allCases.reduce(into: [TerritorialRule: String]()) { all, rule in
            if let place = query["at-\(rule.rawValue)"]?.trimmingSpaces, !place.isEmpty {
                all[rule] = String(place.prefix(60))
            }
        }
        let said = (query["said"] ?? "").split(separator: ",").map(String.init)
        let circumstances = said.compactMap(AdviseFiling.Circumstance.init)
        guard circumstances.count == said.count else { throw MalformedRequest.queryNotUnderstood(name: "said") }
        let advice = try AdviseFiling(
            cause: cause,
            places: places,
            amount: amount ?? nil,
            circumstances: Set(circumstances)
        ).carryOut(in: office)
        return .json(
            AdviceModel(
                cause: CauseModel(advice.cause, in: office.causes, language: language),
                forms: advice.forms.map(\.id),
                level: advice.level.rawValue,
                rules: advice.rules.map { rule in
                    AdviceModel.Rule(
                        rule: rule.rawValue,
                        place: rule.place.in(language),
                        article: rule.article.cited(in: language),
                        isExclusive: rule.isExclusive
                    )
                },
                courts: advice.courts.map { candidate in
                    AdviceModel.Candidate(
                        court: CourtModel(candidate.court, in: language),
                        rule: candidate.rule.rawValue,
                        article: candidate.rule.article.cited(in: language)
                    )
                },
                fee: FeeEstimateModel(advice.fee.whole, in: language),
                warnings: advice.warnings.map {
                    AdviceModel.Warning(
                        code: $0.circumstance.rawValue,
                        article: $0.article.cited(in: language)
                    )
                }
            )
        )
    }
}

extension CourtModel {
    init(_ court: Court, in language: Language) {
        self.init(
            code: court.code.text,
            name: court.name.in(language),
            acceptsFilings: court.mayIssueCaseNumbers
        )
    }
}
