import CPango
import Synchronization

/// The machine's fonts as Pango has opened them.
///
/// `@unchecked Sendable`: Pango lets any thread use a font map, but only one at a time; ``FontMapPool`` hands each one to a
/// single user, and the handle itself never changes.
final class FontMap: @unchecked Sendable {
    let handle: UnsafeMutablePointer<PangoFontMap>?

    init() {
        handle = pango_cairo_font_map_new()
        // 72 dots an inch: one unit of the page is one point.
        pango_cairo_font_map_set_resolution(OpaquePointer(handle), 72)
    }

    deinit {
        if let handle { g_object_unref(handle) }
    }
}

/// Keeps the font maps that nobody is using, since opening the large Chinese fonts costs more than composing a paper.
final class FontMapPool: Sendable {
    private let idle = Mutex<[FontMap]>([])

    func take() -> FontMap {
        idle.withLock { $0.popLast() } ?? FontMap()
    }

    func giveBack(_ fontMap: FontMap) {
        idle.withLock { $0.append(fontMap) }
    }
}
