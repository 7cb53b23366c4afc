use super::Ended;

/// Output that no page may take literally: colours, NUL, bidirectional controls, markup, a formula, a
/// very long line; with raw line breaks, as in the documented sample (contract 3.5).
pub(super) fn run() -> Ended {
    let long = "0123456789".repeat(2_000);
    let output = format!(
        "\u{1b}[31mred\u{1b}[0m bell\u{7} nul\0 back\u{8}space\n\u{202e}txt.exe\u{202c} \u{200b}zero width\n\
         <img src=x onerror=alert(1)> <script>alert(2)</script>\n=HYPERLINK(\"http://example.invalid\")\n\
         u\0t\0f\0-\x001\x006\0\n{long}\nПривет, 世界\n"
    );
    Ended { raw_lines: true, ..Ended::printed(output) }
}
