import Filings
import Forms
import Hummingbird
import Interchange
import Law
import Registry

/// For everybody: `/api/v1/courts/{court}/policy`.
struct CourtPolicyController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiCourtPolicy: policy] }

    @Sendable private func policy(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (office, language) = (site.office, context.language)
        guard let court = try? office.court(context.parameter("court")), court.mayIssueCaseNumbers else {
            throw Refusal(.notFound)
        }
        let (policy, today) = (office.policy, CourtDate(office.clock.now))
        let bases = FeeBases.applying(in: court.province, on: today, among: policy.feeBases)
        return .json(
            CourtPolicyModel(
                court: CourtModel(court, in: language),
                forms: office.forms.newest.map(\.id),
                reviewDays: ReviewClock.limit(for: .civil).days,
                correction: CourtPolicyModel.Correction(
                    usualDays: policy.correctionDays,
                    leastDays: policy.leastCorrectionDays,
                    mostDays: policy.mostCorrectionDays
                ),
                documents: CourtPolicyModel.Documents(
                    mediaTypes: ["application/pdf", "image/jpeg", "image/png"],
                    bytesEach: policy.documentBytes,
                    bytesInAll: policy.filingBytes,
                    count: policy.documentsPerFiling
                ),
                mediation: policy.mediationOrder(on: today).rawValue,
                handOverWaitsForPayment: policy.handOverWaitsForPayment,
                takesFilingsBeforeIdentityIsConfirmed: policy.takesFilingsBeforeIdentityIsConfirmed,
                takesPaymentOnline: office.payments != nil,
                feeBases: FeeBasis.allCases.compactMap { basis in
                    bases.base(of: basis).map {
                        CourtPolicyModel.FeeBase(
                            basis: basis.rawValue,
                            base: MoneyModel($0),
                            article: basis.article.cited(in: language)
                        )
                    }
                },
                feeBasesSource: bases.source
            )
        )
    }
}

extension TimeLimit {
    /// Where the law counts in days; 0 where it does not.
    fileprivate var days: Int { if case .days(let days) = length { days } else { 0 } }
}
