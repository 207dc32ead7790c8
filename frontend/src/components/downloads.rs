//! The programme as files.
use wire::programmes::DownloadFormat;
use yew::prelude::*;

use crate::session::use_session;

#[derive(PartialEq, Properties)]
pub struct DownloadsProps {
    pub year: i32,
}

#[component]
pub fn Downloads(props: &DownloadsProps) -> Html {
    let session = use_session();
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
                        <a class="button" href={session.download(props.year, format)} download="">
                            { session.say(id) }
                        </a>
                    </li>
                }
            </ul>
        </section>
    }
}
