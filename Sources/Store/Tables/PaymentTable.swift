import Filings
import Law
import Registry
import SQLEngine

struct PaymentTable: PaymentShelf {
    let connection: any SQLConnection

    static let columns: SQL = "id, filing, amount, way, begun_by, begun_at, state"

    func add(_ payment: PaymentRecord) throws {
        try connection.execute(
            """
            INSERT INTO payment (\(Self.columns))
            VALUES (\(payment.id), \(payment.filing), \(payment.amount.fen), \(payment.way.rawValue), \(payment.begunBy),
                \(payment.begunAt), \(try StoredJSON.text(payment.state)))
            """
        )
    }

    func find(_ id: PaymentID) throws -> PaymentRecord? {
        try connection.first("SELECT \(Self.columns) FROM payment WHERE id = \(id)\(connection.holdingRows)")
            .map(Self.record)
    }

    func of(_ filing: FilingID) throws -> [PaymentRecord] {
        try connection.query("SELECT \(Self.columns) FROM payment WHERE filing = \(filing) ORDER BY id")
            .map(Self.record)
    }

    func update(_ payment: PaymentRecord) throws {
        try connection.execute(
            "UPDATE payment SET state = \(try StoredJSON.text(payment.state)) WHERE id = \(payment.id)"
        )
    }

    static func record(_ row: SQLRow) throws -> PaymentRecord {
        PaymentRecord(
            id: try row.identifier(0),
            filing: try row.identifier(1),
            amount: Money(fen: try row.integer(2)),
            way: try row.named(3),
            begunBy: try row.identifier(4),
            begunAt: try row.instant(5),
            state: try StoredJSON.value(row.text(6))
        )
    }
}
