import HTTPTypes
import Hummingbird
import Registry

/// How many requests are served at once.
///
/// Beyond it people are asked to come again in some seconds, before their request costs memory.
package struct DoorLimits: Sendable, Hashable {
    /// Requests that change something: a filing on its way, its documents coming in.
    package var changing = 512
    /// Requests that only look at something, served at once.
    package var looking = 32
    /// Requests that only look, waiting their turn.
    package var lookingSeats = 256
    /// With more changing requests than this under way, whoever only looks is put off, and so is whoever would begin a filing:
    /// those who have begun go first.
    package var crowd = 256

    package init() {}
}

/// Stands at the door: counts who is inside, sends away who cannot be served, and lets those who file go first.
///
/// The pages and documents of a filing belong to the way of filing it. Health and files are never turned away.
struct Doorkeeper: RouterMiddleware {
    private let crowd: Int
    private let changing: WaitingRoom
    private let looking: WaitingRoom

    init(_ limits: DoorLimits) {
        crowd = limits.crowd
        changing = WaitingRoom(places: limits.changing, seats: 0)
        looking = WaitingRoom(places: limits.looking, seats: limits.lookingSeats)
    }

    func handle(
        _ request: Request,
        context: DengwenContext,
        next: (Request, DengwenContext) async throws -> Response
    ) async throws -> Response {
        switch Self.errand(request) {
        case .free: return try await next(request, context)
        case .filing: return try await changing.inside { try await next(request, context) }
        case .beginning:
            // Whoever has typed nothing yet loses nothing; whoever is about to sign would.
            if changing.inside > crowd { throw Refusal(.tooBusy) }
            return try await changing.inside { try await next(request, context) }
        case .looking:
            if changing.inside > crowd { throw Refusal(.tooBusy) }
            return try await looking.inside { try await next(request, context) }
        }
    }

    private enum Errand { case free, beginning, filing, looking }

    private static func errand(_ request: Request) -> Errand {
        let path = request.uri.path
        if path == "/livez" || path == "/readyz" || path.hasPrefix("/static/") { return .free }
        if request.method == .post, path == "/filings" || path == "/api/v1/filings" { return .beginning }
        guard request.method == .get || request.method == .head else { return .filing }
        return path.hasPrefix("/filings/") || path.hasPrefix("/api/v1/filings/") ? .filing : .looking
    }
}
