//! How a picture is put together: title, subtitle and foot, and between them the plot or why there is none.
//!
//! Start at `compose`. Where the foot depends on what the plot has room for, [`try_out`] measures first.

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::page::Page;
use crate::chart::{Context, Draft};
use crate::figures::table::Table;
use crate::text::Texts;

/// What a picture has besides its plot.
pub(crate) struct Outline {
    pub(crate) name: &'static str,
    pub(crate) heading: Heading,
    pub(crate) table: Table,
    /// Why nothing can be drawn; see [`undrawable`].
    pub(crate) message: Option<String>,
}

/// Draws a picture. `plot` draws into the room between subtitle and foot and gives the picture in words; where the
/// outline has a message, that is written there instead.
pub(crate) fn compose(
    context: &Context,
    texts: &Texts,
    outline: Outline,
    plot: impl FnOnce(&Canvas<'_>, Rect) -> String,
) -> Draft {
    let Outline { name, heading, table, message } = outline;
    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let body = frame::draw(&canvas, context, texts, &heading);
    let description = if let Some(message) = message {
        frame::write_message(&canvas, body, &message);
        message
    } else {
        plot(&canvas, body)
    };
    drop(canvas);
    Draft { page, name, title: heading.title, description, table }
}

/// What `measure` finds in the room that `heading` leaves, on a page that is thrown away.
pub(crate) fn try_out<T>(
    context: &Context,
    texts: &Texts,
    heading: &Heading,
    measure: impl FnOnce(&Canvas<'_>, Rect) -> T,
) -> T {
    let mut page = Page::new(context);
    let canvas = Canvas::new(&mut page);
    let body = frame::draw(&canvas, context, texts, heading);
    measure(&canvas, body)
}

/// Why nothing can be drawn where `bad` of `all` numbers are not finite or there are none.
pub(crate) fn undrawable(texts: &Texts, bad: usize, all: usize) -> Option<String> {
    (bad > 0 || all == 0).then(|| frame::no_picture(texts, bad, all))
}
