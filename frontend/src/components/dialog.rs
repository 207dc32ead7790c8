//! A question over the page. The browser keeps the focus inside and gives it back.
use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct DialogProps {
    pub title: AttrValue,
    /// Escape was pressed.
    pub on_close: Callback<()>,
    pub children: Html,
}

#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // It is in the document, so it can be shown.
                let _ = dialog.show_modal();
            }
            move || dialog.iter().for_each(HtmlDialogElement::close)
        });
    }
    let oncancel = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            on_close.emit(());
        })
    };
    html! {
        <dialog ref={node} class="dialog" aria-labelledby="dialog-title" {oncancel}>
            <h2 id="dialog-title">{ &props.title }</h2>
            { props.children.clone() }
        </dialog>
    }
}
