import Filings
import Forms
import Interchange
import Law
import Registry

// From records to what the API shows.

extension AccountModel {
    init(_ account: AccountRecord, roles: Set<RoleHeld>) {
        let identity =
            switch account.identity {
            case .unconfirmed: "unconfirmed"
            case .confirmedAtCounter: "confirmedAtCounter"
            }
        self.init(
            id: account.id.description,
            name: account.name,
            email: account.email,
            mobile: account.mobile,
            identity: identity,
            roles: roles.map { RoleModel(role: $0.role.rawValue, court: $0.court) }
                .sorted { ($0.court, $0.role) < ($1.court, $1.role) },
            language: account.language.rawValue
        )
    }
}

extension FeeModel {
    init(_ fee: FeeState) {
        let state =
            switch fee {
            case .notRequired: "notRequired"
            case .awaitingMediation: "awaitingMediation"
            case .noticed: "noticed"
            case .waiverPending: "waiverPending"
            case .deferred: "deferred"
            case .exempted: "exempted"
            case .paid: "paid"
            }
        let paid: Money? =
            switch fee {
            case .paid(let due, _): due.amount
            case .awaitingMediation(let amount): amount
            default: nil
            }
        self.init(
            state: state,
            amount: (fee.due?.amount ?? paid).map(MoneyModel.init),
            lastDay: fee.lastDay?.description
        )
    }
}

extension MediationModel {
    init?(_ mediation: MediationState) {
        guard mediation != .none else { return nil }
        var (isExtended, settlement, reason): (Bool?, String?, String?) = (nil, nil, nil)
        switch mediation {
        case .running(let course): isExtended = course.isExtended
        case .settled(let course, let settled):
            (isExtended, settlement) = (course.isExtended, settled.manner.rawValue)
        case .ended(let ending): reason = ending.reason.rawValue
        default: break
        }
        let mediator: String? =
            switch mediation.mediator {
            case .member(let account): account.description
            case .outside(let name): name
            case nil: nil
            }
        self.init(
            state: mediation.code,
            mediator: mediator,
            lastDay: mediation.deadline?.lastDay.description,
            isExtended: isExtended,
            settlement: settlement,
            reason: reason
        )
    }
}

extension DocumentModel {
    init(_ document: DocumentRecord) {
        self.init(
            id: document.id.description,
            role: document.role.rawValue,
            title: document.title,
            proves: document.proves,
            fileName: document.fileName,
            mediaType: document.mediaType,
            bytes: document.bytes,
            pages: document.pages,
            sha256: document.sha256,
            state: document.state.rawValue,
            uploadedAt: document.uploadedAt.rfc3339
        )
    }
}

extension PaperModel {
    init(_ paper: PaperRecord) {
        var made: (sha256: String, bytes: Int, pages: Int, at: Instant)?
        if case .made(let sha256, let bytes, let pages, let at) = paper.state { made = (sha256, bytes, pages, at) }
        self.init(
            id: paper.id.description,
            kind: paper.kind.rawValue,
            number: paper.number,
            verificationCode: paper.verificationCode,
            requestedAt: paper.requestedAt.rfc3339,
            madeAt: made?.at.rfc3339,
            sha256: made?.sha256,
            bytes: made?.bytes,
            pages: made?.pages
        )
    }
}

extension CaseModel {
    init(_ courtCase: CaseRecord) {
        self.init(
            id: courtCase.id.description,
            filing: courtCase.filing.description,
            number: courtCase.number.description,
            procedure: courtCase.procedure.rawValue,
            registeredAt: courtCase.registeredAt.rfc3339
        )
    }
}

extension FindingModel {
    init(_ finding: AnswerFinding, in language: Language) {
        self.init(
            pointer: finding.path.pointer,
            detail: finding.sentence.in(language),
            code: finding.code.rawValue,
            severity: finding.severity.rawValue
        )
    }
}
