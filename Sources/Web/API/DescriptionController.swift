import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The API's own description, OpenAPI 3.1.
struct DescriptionController: Sendable {
    private let text: ByteBuffer

    /// - Throws: if the file is not there.
    init(folder: String) throws {
        text = ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: folder + "/api/openapi.json")))
    }

    var handlers: Handlers { [.apiDescription: description] }

    @Sendable private func description(_ request: Request, _ context: DengwenContext) async throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-cache", .accessControlAllowOrigin: "*"],
            body: ResponseBody(byteBuffer: text)
        )
    }
}
