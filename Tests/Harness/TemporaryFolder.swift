import Foundation

/// A folder that goes away with the test.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init(in place: String = NSTemporaryDirectory()) throws {
        path = (place.hasSuffix("/") ? place : place + "/") + "dengwen-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
