import CPango
import Synchronization

/// The small fonts that `Scripts/fonts` makes of the full ones.
///
/// They only make papers smaller and quicker: without them the full fonts, which have the same faces, are embedded.
package enum SmallFonts {
    private static let added = Mutex<Set<String>>([])

    /// Lets this process use the fonts of a folder, before it composes anything.
    ///
    /// Fontconfig keeps them for the whole process; a folder is added once.
    /// - Returns: whether there are any.
    @discardableResult
    package static func add(folder: String) -> Bool {
        added.withLock { added in
            if added.contains(folder) { return true }
            let isAdded = FcConfigAppFontAddDir(nil, folder) != 0
            if isAdded { added.insert(folder) }
            return isAdded
        }
    }
}
