//! A table that becomes cards on a phone. The first cell of a row names it.
use yew::prelude::*;

pub struct Row {
    pub key: String,
    pub cells: Vec<Html>,
}

pub fn table(caption: &str, columns: &[String], rows: Vec<Row>) -> Html {
    let row = |row: Row| {
        let mut cells = row.cells.into_iter();
        let first = cells.next();
        html! {
            <tr key={row.key}>
                <th scope="row">{ first }</th>
                for (cell, label) in cells.zip(columns.iter().skip(1)) {
                    <td data-label={label.clone()}>{ cell }</td>
                }
            </tr>
        }
    };
    html! {
        <table class="stacked listed">
            <caption class="visually-hidden">{ caption }</caption>
            <thead>
                <tr>
                    for column in columns {
                        <th scope="col">{ column }</th>
                    }
                </tr>
            </thead>
            <tbody>{ for rows.into_iter().map(row) }</tbody>
        </table>
    }
}
