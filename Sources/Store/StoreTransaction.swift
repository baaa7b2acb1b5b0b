import Registry
import SQLEngine

/// What a transaction leaves for others to know once it is committed.
final class WorkLeft {
    var kinds: Set<OutboxTask.Kind> = []
    /// Accounts, roles or sign-ins were changed.
    var changesPeople = false
}

/// One transaction: a connection, and the keys for what is personal.
struct StoreTransaction: RegistryTransaction {
    let connection: any SQLConnection
    let sealer: Sealer
    let workLeft = WorkLeft()

    var accounts: any AccountShelf { AccountTable(connection: connection, sealer: sealer, workLeft: workLeft) }
    var signIns: any SignInShelf { SignInTable(connection: connection, workLeft: workLeft) }
    var throttles: any ThrottleShelf { ThrottleTable(connection: connection, sealer: sealer) }
    var codes: any OneTimeCodeShelf { OneTimeCodeTable(connection: connection) }
    var filings: any FilingShelf { FilingTable(connection: connection, sealer: sealer) }
    var drafts: any DraftShelf { DraftTable(connection: connection, sealer: sealer) }
    var documents: any DocumentShelf { DocumentTable(connection: connection, sealer: sealer) }
    var submissions: any SubmissionShelf { SubmissionTable(connection: connection, sealer: sealer) }
    var docket: any DocketShelf { DocketTable(connection: connection, sealer: sealer) }
    var cases: any CaseShelf { CaseTable(connection: connection) }
    var papers: any PaperShelf { PaperTable(connection: connection) }
    var corrections: any CorrectionShelf { CorrectionTable(connection: connection, sealer: sealer) }
    var decisions: any DecisionShelf { DecisionTable(connection: connection, sealer: sealer) }
    var matters: any MatterShelf { MatterTable(connection: connection, sealer: sealer) }
    var payments: any PaymentShelf { PaymentTable(connection: connection) }
    var oversight: any OversightShelf { OversightTable(connection: connection) }
    var views: any SavedViewShelf { SavedViewTable(connection: connection, sealer: sealer) }
    var services: any DefendantServiceShelf { DefendantServiceTable(connection: connection) }
    var assistance: any AssistanceShelf { AssistanceTable(connection: connection, workLeft: workLeft) }
    var platforms: any PlatformShelf { PlatformTable(connection: connection, sealer: sealer, workLeft: workLeft) }
    var batches: any BatchShelf { BatchRowsTable(connection: connection, sealer: sealer) }
    var outbox: any OutboxShelf { OutboxTable(connection: connection, sealer: sealer, workLeft: workLeft) }
    var inbox: any InboxShelf { InboxTable(connection: connection, sealer: sealer) }
    var unreached: any UnreachedShelf { UnreachedTable(connection: connection) }
    var reference: any ReferenceShelf { ReferenceSetTable(connection: connection) }
    var once: any OnceShelf { OnceTable(connection: connection, sealer: sealer) }
}
