package import Filings
package import Forms
package import Law

/// The filing office: everything a verb may use.
///
/// Put together once, by Bootstrap.
package struct Office: Sendable {
    package let store: any RegistryStore
    let known = KnownSignIns()
    package let vault: any DocumentVault
    package let clock: any CourtClock
    package let identifiers: any IdentifierSource
    package let secrets: any SecretSource
    package let passwords: any PasswordKeeper
    package let examiner: any DocumentExaminer
    package let identity: any IdentityProvider
    package let signing: any SigningProvider
    /// Nil where nobody takes money online.
    package let payments: (any PaymentProvider)?
    package let forms: FormLibrary
    package let defects: [DefectCatalogue]
    package let courts: [Court]
    package let causes: CauseTable
    package let finder: ReferenceFinder
    package let calendar: CourtCalendar
    package let policy: OfficePolicy

    package init(
        store: any RegistryStore,
        vault: any DocumentVault,
        clock: any CourtClock,
        identifiers: any IdentifierSource,
        secrets: any SecretSource,
        passwords: any PasswordKeeper,
        examiner: any DocumentExaminer,
        identity: any IdentityProvider = CounterIdentity(),
        signing: any SigningProvider = CodeSigning(),
        payments: (any PaymentProvider)? = nil,
        forms: FormLibrary,
        defects: [DefectCatalogue] = [],
        courts: [Court],
        causes: CauseTable = .builtIn,
        finder: ReferenceFinder? = nil,
        calendar: CourtCalendar,
        policy: OfficePolicy
    ) {
        self.store = store
        self.vault = vault
        self.clock = clock
        self.identifiers = identifiers
        self.secrets = secrets
        self.passwords = passwords
        self.examiner = examiner
        self.identity = identity
        self.signing = signing
        self.payments = payments
        self.forms = forms
        self.defects = defects
        self.courts = courts
        self.causes = causes
        self.finder = finder ?? ReferenceFinder(courts: courts, causes: causes)
        self.calendar = calendar
        self.policy = policy
    }

    package func court(_ code: String) throws(Refusal) -> Court {
        guard let court = courts.first(where: { $0.code.description == code }) else { throw Refusal(.unknownCourt) }
        return court
    }
}

extension Office {
    /// A court by its code or by its whole name, in either language.
    package func court(named text: String) throws(Refusal) -> Court {
        let wanted = text.trimmingSpaces
        let found = courts.first {
            $0.code.description == wanted || $0.name.chinese == wanted || $0.name.english == wanted
        }
        guard let found else { throw Refusal(.unknownCourt) }
        return found
    }

    /// What may be found wrong with filings of a kind.
    package func defects(for kind: FilingKind) -> DefectCatalogue {
        defects.first { $0.kind.rawValue == kind.rawValue } ?? .none
    }

    /// A fresh number that people read out, as "2026-0105-7F3KQ2MX-2".
    package func reference(_ kind: ReferenceNumber.Kind, court: Court, on now: Instant) -> String {
        ReferenceNumber(kind: kind, year: CourtDate(now).year, court: court.code, value: secrets.referenceBits())
            .description
    }
}

/// What a court may set for itself; lengths in the unit of their names.
package struct OfficePolicy: Codable, Hashable, Sendable {
    package var claimMinutes = 30
    package var signInHours = 12
    package var signInIdleMinutes = 120
    package var codeMinutes = 10
    package var codeAttempts = 5
    package var codesPerHour = 100
    package var outboxAttempts = 8
    /// For how long a task belongs to the process that took it; if that dies, another takes it then.
    package var outboxLeaseSeconds = 60
    package var documentBytes = 50_000_000
    package var filingBytes = 300_000_000
    package var documentsPerFiling = 200
    package var draftsPerAccount = 200
    /// How many filings one table may make, and how many tables one person may send in a day.
    package var rowsPerBatch = 500
    package var batchesPerDay = 20
    /// Whether a code can be sent to a mobile number; otherwise accounts are opened with e-mail addresses only.
    package var reachesTelephones = true
    /// Where people find the office, for what is sent to them.
    package var publicURL = "http://localhost:8080"
    /// Whether a filing is taken from an account whose name counter staff have not yet confirmed.
    package var takesFilingsBeforeIdentityIsConfirmed = true
    /// How many days for correction a notice gives unless the court says otherwise; the law lays down none.
    package var correctionDays = 7
    package var leastCorrectionDays = 3
    package var mostCorrectionDays = 30
    /// Whether a clerk issues correction notices and records returns; otherwise a judge or the division head does.
    package var clerksIssueCorrections = true
    /// Whether a case is handed over only when its fee is paid, waived or deferred.
    package var handOverWaitsForPayment = false
    /// From this day on a case is registered first and mediated then; before it, the older order holds (opinion in force 2025-01-01).
    package var mediatesAfterRegistrationFrom = CourtDate(year: 2025, month: 1, day: 1) ?? .last
    /// From how many loans of one plaintiff in two years, of the last thirty, the bench is told of it: a hint, never a ground.
    ///
    /// What makes lending a trade is for the trial to find (unverified: practice differs by province).
    package var manyLoans = 10
    /// The letters between court and number of a refusal ruling: a series of its own (unverified: practice differs).
    package var refusalTypeCode = "民不受"
    /// What the provinces have fixed for cases whose fee has a base (诉讼费用交纳办法 art 13).
    package var feeBases = FeeBases.builtIn

    package init() {}
}
