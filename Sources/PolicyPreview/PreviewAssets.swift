/// The style and scripts of the preview, which stand in the program itself.
enum PreviewAssets {
  /// Returns the file called `name`, if there is one.
  static func response(_ name: String) -> PreviewResponse? {
    let body: [UInt8]
    switch name {
    case "preview.css": body = PackageResources.preview_css
    case "preview.js": body = PackageResources.preview_js
    case "edit.js": body = PackageResources.edit_js
    default: return nil
    }
    return PreviewResponse(200, contentType: PreviewResponse.contentType(of: name), body: body)
  }
}
