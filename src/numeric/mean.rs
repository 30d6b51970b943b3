//! The mean of numbers in their order.

/// In their order, so that it has the same bits whoever computed them; 0 of nothing.
pub fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0_u64), |(sum, count), own| (sum + own, count + 1));
    if count == 0 { 0.0 } else { sum / count as f64 }
}
