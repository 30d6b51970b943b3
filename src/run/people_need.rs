//! d: the need for services that comes from people alone, which the frame follows.

use super::outcome::Outcome;
use crate::need::bracket;
use crate::numeric::Lanes;
use crate::tables::Tables;

impl<const L: usize> Outcome<L> {
    /// Computes d of a year from the volumes that compensation counts; `[service]`, in the order of the tables.
    #[inline(always)]
    pub fn set_people_need(&mut self, tables: &Tables, year: usize, counted: &[Lanes<L>]) {
        let services = &tables.services;
        for area in 0..tables.areas {
            let slot = self.area_slot(year, area);
            self.people_need_dkk[slot] = Lanes::ZERO;
        }
        for service in 0..services.len() {
            if services.is_compensated[service] {
                let area = services.area[service];
                let slot = self.area_slot(year, area);
                let calibrated = self.service_calibration[area] * services.unit_cost_dkk[service];
                let counted = counted[service];
                let units = bracket(services.fixed_share[service], self.volume[service], counted);
                self.people_need_dkk[slot] += calibrated * units;
            }
        }
    }
}
