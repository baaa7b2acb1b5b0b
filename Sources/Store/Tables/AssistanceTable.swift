import Filings
import Law
import Registry
import SQLEngine

struct AssistanceTable: AssistanceShelf {
    let connection: any SQLConnection
    let workLeft: WorkLeft

    func add(assistant: AccountID, to principal: AccountID, at: Instant) throws {
        workLeft.changesPeople = true
        try connection.execute(
            """
            INSERT INTO assistance (principal, assistant, since) VALUES (\(principal), \(assistant), \(at))
            ON CONFLICT (principal, assistant) DO NOTHING
            """
        )
    }

    func remove(assistant: AccountID, from principal: AccountID) throws -> Bool {
        workLeft.changesPeople = true
        return try connection.execute(
            "DELETE FROM assistance WHERE principal = \(principal) AND assistant = \(assistant)"
        ) == 1
    }

    func assistants(of principal: AccountID) throws -> [AccountID] {
        try connection.query(
            "SELECT assistant FROM assistance WHERE principal = \(principal) ORDER BY assistant"
        ).map { try $0.identifier(0) }
    }

    func principals(of assistant: AccountID) throws -> [AccountID] {
        try connection.query(
            "SELECT principal FROM assistance WHERE assistant = \(assistant) ORDER BY principal"
        ).map { try $0.identifier(0) }
    }
}
