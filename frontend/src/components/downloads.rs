//! The programme as files.
use wire::programmes::DownloadFormat;
use yew::prelude::*;

use crate::session::Session;

pub fn downloads(session: &Session, year: i32) -> Html {
    let formats = [
        (DownloadFormat::Xlsx, "board-download-xlsx"),
        (DownloadFormat::Csv, "board-download-csv"),
        (DownloadFormat::Json, "board-download-json"),
    ];
    html! {
        <section class="downloads" aria-labelledby="downloads">
            <h2 id="downloads">{ session.say("board-downloads") }</h2>
            <p>{ session.say("board-downloads-detail") }</p>
            <ul class="files">
                for (format, id) in formats {
                    <li>
                        <a class="button" href={session.download(year, format)} download="">
                            { session.say(id) }
                        </a>
                    </li>
                }
            </ul>
        </section>
    }
}
