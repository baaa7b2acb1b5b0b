import Filings
import Foundation
import Law
import Registry

/// Where a list goes on, as an opaque text (base64url): a letter for the list, then its key.
enum OpaqueCursor {
    static func text(_ cursor: FilingCursor) -> String { encoded("f|\(cursor.at.microseconds)|\(cursor.id)") }

    static func text(_ cursor: DayCursor, in list: DayList) -> String {
        encoded("\(list.rawValue)|\(cursor.day)|\(cursor.id)")
    }

    /// Lists that are sorted by day.
    enum DayList: String {
        case queue = "q"
        case oversight = "o"
        case mediations = "m"
    }

    static func filings(_ text: String?) throws(MalformedRequest) -> FilingCursor? {
        guard let text else { return nil }
        guard let pieces = decoded(text, list: "f"), let microseconds = Int64(pieces.0), let id = FilingID(pieces.1)
        else {
            throw .cursorNotUnderstood
        }
        return FilingCursor(at: Instant(microseconds: microseconds), id: id)
    }

    static func day(_ text: String?, in list: DayList) throws(MalformedRequest) -> DayCursor? {
        guard let text else { return nil }
        guard let pieces = decoded(text, list: list.rawValue), let day = CourtDate(pieces.0),
            let id = FilingID(pieces.1)
        else { throw .cursorNotUnderstood }
        return DayCursor(day: day, id: id)
    }

    /// Of a search: what was begun before.
    static func text(_ found: FilingID) -> String { encoded("s||\(found)") }

    static func found(_ text: String?) throws(MalformedRequest) -> FilingID? {
        guard let text else { return nil }
        guard let pieces = decoded(text, list: "s"), let id = FilingID(pieces.1) else { throw .cursorNotUnderstood }
        return id
    }

    static func text(_ cursor: DefendantServiceCursor) -> String { encoded("d||\(cursor.text)") }

    static func services(_ text: String?) throws(MalformedRequest) -> DefendantServiceCursor? {
        guard let text else { return nil }
        guard let pieces = decoded(text, list: "d"), let cursor = DefendantServiceCursor(text: pieces.1) else {
            throw .cursorNotUnderstood
        }
        return cursor
    }

    private static func encoded(_ text: String) -> String {
        Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
    }

    private static func decoded(_ text: String, list: String) -> (String, String)? {
        guard text.utf8.count <= 200 else { return nil }
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = standard + String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded), let plain = String(validating: data, as: UTF8.self) else {
            return nil
        }
        let pieces = plain.split(separator: "|", omittingEmptySubsequences: false)
        guard pieces.count == 3, pieces[0] == list else { return nil }
        return (String(pieces[1]), String(pieces[2]))
    }
}
